package org.hanok.board;

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

/** A question or a story, with its replies counted. */
@Entity
@Table(name = "topic", schema = "board")
public class Topic {

    /** Hidden topics are nobody's but staff's. */
    public enum State { OPEN, SOLVED, HIDDEN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "corner_id")
    Corner corner;
    @Column(nullable = false, length = 120)
    String title;
    @Column(nullable = false, length = 20_000)
    String text;
    long member;
    @Column(nullable = false)
    String author;
    @Enumerated(EnumType.STRING)
    State state = State.OPEN;
    boolean pinned;
    int replies;
    Instant created;
    @Column(name = "last_at")
    Instant lastAt;
    @Column(name = "last_by")
    String lastBy;
}
