package org.hanok.news;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A publisher's feed, and how the last visit there went. */
@Entity
@Table(name = "feed", schema = "news")
public class Feed {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(nullable = false)
    String url;
    @Column(nullable = false)
    String title = "";
    boolean enabled = true;
    @Column(nullable = false)
    String etag = "";
    @Column(name = "last_modified", nullable = false)
    String lastModified = "";
    @Nullable Instant fetched;
    @Column(nullable = false)
    String trouble = "";
}
