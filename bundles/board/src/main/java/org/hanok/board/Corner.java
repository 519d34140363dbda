package org.hanok.board;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** One board of the community: questions, tips, ideas. */
@Entity
@Table(name = "corner", schema = "board")
public class Corner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(nullable = false)
    String slug;
    @Column(nullable = false)
    String name;
    @Column(nullable = false)
    String palette = "pine";
    int position;
    @Column(name = "staff_only")
    boolean staffOnly;
}
