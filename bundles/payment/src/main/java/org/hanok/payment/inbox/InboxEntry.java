package org.hanok.payment.inbox;

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

/** A genuine message from outside, with the bytes it came in. */
@Entity
@Table(name = "inbox_entry", schema = "payment")
public class InboxEntry {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String provider;
    @Column(name = "message_id") String messageId;
    String headers;
    byte[] body;
    @Column(name = "charge_code") @Nullable String chargeCode;
    @Enumerated(EnumType.STRING) InboxState state;
    int attempts;
    String note;
    @Column(name = "received_at") Instant received;
    @Column(name = "done_at") @Nullable Instant done;

    protected InboxEntry() {
    }
}
