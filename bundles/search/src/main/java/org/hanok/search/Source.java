package org.hanok.search;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What one plugin offers, and how much of it is indexed. */
@Entity
@Table(name = "source", schema = "search")
public class Source {

    @Id
    @Column(nullable = false)
    String type;
    int entries;
}
