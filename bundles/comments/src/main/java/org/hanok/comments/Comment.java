package org.hanok.comments;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A comment on something, or an answer to a comment. */
@Entity
@Table(name = "comment", schema = "comments")
public class Comment {

    /** Held ones wait for staff and are shown to their author only; hidden ones are nobody's. */
    public enum State { VISIBLE, HELD, HIDDEN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;
    @Column(name = "subject_type", nullable = false)
    String subjectType = "";
    @Column(name = "subject_id", nullable = false)
    String subjectId = "";
    @Nullable Long parent;
    long member;
    @Column(nullable = false)
    String author = "";
    @Column(nullable = false)
    String text = "";
    @Enumerated(EnumType.STRING)
    State state = State.VISIBLE;
    boolean deleted;
    int reports;
    Instant created = Instant.EPOCH;
}
