package org.hanok.notifier;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.ColumnResult;
import javax.persistence.Entity;
import javax.persistence.EntityResult;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SqlResultSetMapping;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One notice on its way to one address. Address and values are sealed. */
@Entity
@Table(name = "dispatch", schema = "notifier")
@SqlResultSetMapping(name = Dispatch.TAKEN, entities = @EntityResult(entityClass = Dispatch.class), columns = @ColumnResult(name = "doubtful"))
public class Dispatch {

    /** A row that was taken, and whether it had been before. */
    static final String TAKEN = "Dispatch.taken";

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String uid;
    @Column(name = "notice_key") String noticeKey;
    String topic;
    @Enumerated(EnumType.STRING) Audience audience;
    String channel;
    String recipient;
    @Column(name = "recipient_hint") String hint;
    @Column(name = "group_key") String groupKey;
    String facts;
    String locale;
    @Column(name = "subject_type") String subjectType;
    @Column(name = "subject_id") String subjectId;
    @Enumerated(EnumType.STRING) DispatchState state;
    boolean sending;
    int round;
    int attempts;
    int parts;
    @Column(name = "due_at") Instant due;
    @Column(name = "next_try_at") Instant nextTry;
    @Column(name = "provider_id") String providerId;
    String trouble;
    @Column(name = "created_at") Instant created;
    @Column(name = "sent_at") @Nullable Instant sent;

    protected Dispatch() {
    }

    public long id() {
        return id;
    }

    /** What staff may see of it without opening it. */
    public Row row() {
        return new Row(id, topic, audience, channel, hint, new org.hanok.api.Ref(subjectType, subjectId), state, attempts, parts, created, nextTry,
                java.util.Optional.ofNullable(sent), providerId, trouble);
    }
}
