package org.hanok.payment.charge;

import java.time.Instant;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.jspecify.annotations.Nullable;

/** A row of {@code payment.charge}. Everything but next, reference and the state with its time is fixed when it is opened. */
@Entity
@Table(name = "charge", schema = "payment")
public class Charge {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String code;
    @Column(name = "subject_type") String subjectType;
    @Column(name = "subject_id") String subjectId;
    String method;
    long amount;
    String currency;
    String title;
    long payer;
    @Column(name = "payer_name") String payerName;
    @Column(name = "payer_key") String payerKey;
    String locale;
    @Column(name = "come_back") String comeBack;
    @Nullable String next;
    @Enumerated(EnumType.STRING) ChargeState state;
    @Nullable String reference;
    @Column(name = "until_at") Instant until;
    @Column(name = "created_at") Instant created;
    @Column(name = "asked_at") @Nullable Instant asked;
    @Column(name = "closed_at") @Nullable Instant closed;

    protected Charge() {
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Ref subject() {
        return new Ref(subjectType, subjectId);
    }

    public String method() {
        return method;
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public String title() {
        return title;
    }

    public long payer() {
        return payer;
    }

    public String payerName() {
        return payerName;
    }

    public String payerKey() {
        return payerKey;
    }

    public ChargeState state() {
        return state;
    }

    public boolean isOpen() {
        return state == ChargeState.PENDING;
    }

    public String comeBack() {
        return comeBack;
    }

    public Instant until() {
        return until;
    }

    public Instant created() {
        return created;
    }

    /** Whether it came by a transfer, so that it goes back by one that staff make. */
    public boolean isTransfer() {
        return method.equals("bank") || method.equals("vbank");
    }

    /** Only for a row that is locked and open. */
    void giveUp(Instant at) {
        state = ChargeState.CANCELLED;
        closed = at;
    }

    /** The provider's page for the payer, empty when there is none. */
    public String provider() {
        return next == null ? "" : next;
    }

    /** As other plugins see it: the payer goes on through a page of ours. */
    public org.hanok.api.payment.Charge told() {
        return new org.hanok.api.payment.Charge(code, subject(), method, money(), state, next == null ? null : "/payment/pay/" + code);
    }

    /** The wish it was opened for. */
    public ChargeRequest wish() {
        return new ChargeRequest(subject(), method, money(), title, payer, payerName, until, comeBack, Locale.forLanguageTag(locale));
    }
}
