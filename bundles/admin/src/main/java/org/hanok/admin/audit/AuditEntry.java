package org.hanok.admin.audit;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did. Written by {@link AuditLog} over JDBC, read here. */
@Entity
@Table(name = "audit", schema = "admin")
public class AuditEntry {

    @Id
    private long id;

    private Instant at = Instant.EPOCH;

    private @Nullable Long actor;

    private String address = "";

    private String action = "";

    @Column(name = "subject_type")
    private String subjectType = "";

    @Column(name = "subject_id")
    private String subjectId = "";

    private String title = "";

    long id() {
        return id;
    }

    Instant at() {
        return at;
    }

    @Nullable Long actor() {
        return actor;
    }

    String address() {
        return address;
    }

    String action() {
        return action;
    }

    String subjectType() {
        return subjectType;
    }

    String subjectId() {
        return subjectId;
    }

    String title() {
        return title;
    }
}
