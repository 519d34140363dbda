package org.hanok.shop.catalogue;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A place in the tree of the shop. Brands hang on its leaves and branches. */
@Entity
@Cacheable(false)
@Table(name = "category", schema = "shop")
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Category parent;

    @Column(nullable = false, length = 80)
    private String slug = "";

    @Column(nullable = false, length = 80)
    private String name = "";

    private String icon = "ticket";

    private String description = "";

    private int position;

    private Instant changed = Instant.EPOCH;

    /** For JPA and the back office; fill it through the latter. */
    public Category() {
    }

    public Category(@Nullable Category parent, String slug, String name, String icon, String description, int position) {
        this.parent = parent;
        this.slug = slug;
        this.name = name;
        this.icon = icon;
        this.description = description;
        this.position = position;
    }

    public @Nullable Long id() {
        return id;
    }

    public @Nullable Category parent() {
        return parent;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** Whether its parents lead back to it. */
    public boolean isBelowItself() {
        Category above = parent;
        for (int step = 0; above != null && step < 20; step++) {
            if (above == this || above.id != null && above.id.equals(id)) {
                return true;
            }
            above = above.parent;
        }
        return above != null;
    }

    public void touch(Instant now) {
        changed = now;
    }

    @Override
    public String toString() {
        return name;
    }
}
