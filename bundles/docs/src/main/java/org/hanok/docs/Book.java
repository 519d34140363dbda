package org.hanok.docs;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** A book. */
@Entity
@Table(name = "book", schema = "docs")
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(nullable = false)
    String slug;
    @Column(nullable = false)
    String title;
    @Column(nullable = false)
    String summary = "";
    @Enumerated(EnumType.STRING)
    Visibility state = Visibility.PUBLIC;
    int position;
    /** Of the shipped files this book was made from; empty for books that staff write. */
    @Column(nullable = false)
    String digest = "";
}
