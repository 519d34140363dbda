package org.hanok.admin.audit;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One attribute's old and new value. */
@Entity
@Table(name = "audit_change", schema = "admin")
public class AuditChange {

    @Id
    private long id;

    @Column(name = "audit_id")
    private long auditId;

    private String attribute = "";

    @Column(name = "old_value")
    private @Nullable String oldValue;

    @Column(name = "new_value")
    private @Nullable String newValue;

    long auditId() {
        return auditId;
    }

    String attribute() {
        return attribute;
    }

    Change change() {
        return new Change(attribute, oldValue == null ? "" : oldValue, newValue == null ? "" : newValue);
    }
}
