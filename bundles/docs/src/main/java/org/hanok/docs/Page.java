package org.hanok.docs;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;

/** A page of a book, in reading order. */
@Entity
@Table(name = "page", schema = "docs")
public class Page {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "book_id")
    Book book;
    @Column(nullable = false)
    String slug;
    @Column(nullable = false)
    String title;
    @Column(nullable = false, length = 200_000)
    String text;
    int level;
    int position;
    @Enumerated(EnumType.STRING)
    Visibility state = Visibility.PUBLIC;
    Instant changed;
}
