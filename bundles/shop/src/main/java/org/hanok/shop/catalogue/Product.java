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
import org.hanok.api.Money;
import org.jspecify.annotations.Nullable;

/** One denomination of a brand. Its stock is not here: that is counted from the PINs. */
@Entity
@Cacheable(false)
@Table(name = "product", schema = "shop")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brand_id")
    private @Nullable Brand brand;

    @Column(nullable = false, length = 80)
    private String slug = "";

    @Column(nullable = false, length = 120)
    private String name = "";

    private String subtitle = "";

    @Column(name = "face_value")
    private long faceValue;

    @Column(name = "list_price")
    private long listPrice;

    private long price;

    @Column(length = 3)
    private String currency = "KRW";

    private String description = "";

    private long popularity;

    @Column(insertable = false, updatable = false)
    private long sold;

    @Column(name = "stock_minimum")
    private int stockMinimum = 5;

    private int position;

    private boolean enabled = true;

    @Column(updatable = false)
    private Instant created = Instant.EPOCH;

    private Instant changed = Instant.EPOCH;

    /** For JPA and the back office; fill it through the latter. */
    public Product() {
    }

    public @Nullable Long id() {
        return id;
    }

    public @Nullable Brand brand() {
        return brand;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Money faceValue() {
        return new Money(faceValue, currency);
    }

    public Money listPrice() {
        return new Money(listPrice, currency);
    }

    public Money price() {
        return new Money(price, currency);
    }

    public void check() {
        Amounts.check(faceValue(), listPrice(), price());
    }

    /** What {@code Products} and the back office write. */
    public void fill(ProductDraft draft, Brand ofBrand) {
        brand = ofBrand;
        slug = draft.slug();
        name = draft.name();
        subtitle = draft.subtitle();
        faceValue = draft.faceValue().minor();
        listPrice = draft.listPrice().minor();
        currency = draft.price().currency();
        price = draft.price().minor();
        description = draft.description();
        position = draft.position();
        enabled = draft.enabled();
    }

    public void popular(long sold) {
        popularity = sold;
    }

    public void reprice(Money to) {
        price = to.minor();
    }

    public void touch(Instant now) {
        created = id == null ? now : created;
        changed = now;
    }

    @Override
    public String toString() {
        return name;
    }
}
