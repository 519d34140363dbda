package org.hanok.blog;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** A hashtag. Its address is the word in small letters, in any script. */
@Entity
@Table(name = "tag", schema = "blog")
public class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(nullable = false, length = 40)
    String slug = "";
    @Column(nullable = false, length = 40)
    String name = "";

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "#" + name;
    }
}
