package org.hanok.payment.charge;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.hanok.api.Money;
import org.hanok.payment.InstantColumn;
import org.jspecify.annotations.Nullable;

/** Money that goes back, once for each key. */
@Entity
@Table(name = "refund", schema = "payment")
public class Refund {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(name = "refund_key") String refundKey;
    @ManyToOne(optional = false) @JoinColumn(name = "charge_id") Charge charge;
    long amount;
    String currency;
    String reason;
    @Enumerated(EnumType.STRING) RefundState state;
    int attempts;
    @Column(name = "created_at") @Convert(converter = InstantColumn.class) Instant created;
    @Column(name = "asked_at") @Convert(converter = InstantColumn.class) @Nullable Instant asked;
    @Column(name = "done_at") @Convert(converter = InstantColumn.class) @Nullable Instant done;

    protected Refund() {
    }

    Refund(Charge charge, String key, Money money, String reason, RefundState state, Instant created) {
        this.charge = charge;
        this.refundKey = key;
        this.amount = money.minor();
        this.currency = money.currency();
        this.reason = reason;
        this.state = state;
        this.created = created;
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public RefundState state() {
        return state;
    }
}
