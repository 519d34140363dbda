package org.hanok.board;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;

/** An answer to a topic. */
@Entity
@Table(name = "reply", schema = "board")
public class Reply {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "topic_id")
    Topic topic;
    @Column(nullable = false, length = 5_000)
    String text;
    long member;
    @Column(nullable = false)
    String author;
    boolean hidden;
    Instant created;
}
