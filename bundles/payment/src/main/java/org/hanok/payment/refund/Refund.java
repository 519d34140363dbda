package org.hanok.payment.refund;

import java.time.Instant;
import javax.persistence.Column;
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
import org.hanok.api.payment.Repay;
import org.hanok.payment.charge.Charge;
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
    long kept;
    boolean forced;
    String note = "";
    @Column(name = "payout_account") String payoutAccount = "";
    @Column(name = "payout_reference") String payoutReference = "";
    @Column(name = "payout_by") @Nullable Long payoutBy;
    @Column(name = "checked_at") @Nullable Instant checked;
    @Column(name = "created_at") Instant created;
    @Column(name = "asked_at") @Nullable Instant asked;
    @Column(name = "done_at") @Nullable Instant done;

    protected Refund() {
    }

    Refund(Charge charge, Repay wish, RefundState state, Instant created) {
        this.charge = charge;
        this.refundKey = wish.key();
        this.amount = wish.amount().minor();
        this.kept = wish.kept().minor();
        this.currency = wish.amount().currency();
        this.reason = wish.reason();
        this.state = state;
        this.created = created;
    }

    /** Of money that must not be kept, whether it settled the charge or not. What came by transfer goes back by hand. */
    static Refund forced(Charge charge, Repay wish, Instant created) {
        Refund refund = new Refund(charge, wish, charge.isTransfer() ? RefundState.BY_HAND : RefundState.WAITING, created);
        refund.forced = true;
        return refund;
    }

    /** What the shop keeps besides. */
    Money fee() {
        return new Money(kept, currency);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public RefundState state() {
        return state;
    }
}
