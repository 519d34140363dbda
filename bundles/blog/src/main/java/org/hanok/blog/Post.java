package org.hanok.blog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.JoinTable;
import javax.persistence.ManyToMany;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A post. Visitors may know of it when it is no draft and its time has come. */
@Entity
@Table(name = "post", schema = "blog")
public class Post {

    /** A scheduled post becomes visible by the clock; the state only follows. */
    public enum State { DRAFT, SCHEDULED, PUBLISHED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;
    @Column(nullable = false, length = 120)
    String slug = "";
    @Column(nullable = false, length = 150)
    String title = "";
    @Column(nullable = false, length = 300)
    String deck = "";
    @Column(nullable = false, length = 200_000)
    String text = "";
    @Enumerated(EnumType.STRING)
    State state = State.DRAFT;
    @Nullable Instant published;
    @Column(nullable = false, length = 100)
    String series = "";
    int position;
    @Column(nullable = false)
    String author = "";
    @Column(nullable = false, length = 500)
    String hashtags = "";
    int minutes = 1;
    @Nullable Instant announced;
    Instant changed = Instant.EPOCH;
    @ManyToMany
    @JoinTable(name = "post_tag", schema = "blog", joinColumns = @JoinColumn(name = "post_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "place")
    List<Tag> tags = new ArrayList<>();

    public @Nullable Long id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String series() {
        return series;
    }

    public List<Tag> tags() {
        return tags;
    }

    public State state() {
        return state;
    }

    public Instant changed() {
        return changed;
    }

    /** Whether visitors may see it at that moment. */
    public boolean isVisible(Instant at) {
        return state != State.DRAFT && published != null && !published.isAfter(at);
    }
}
