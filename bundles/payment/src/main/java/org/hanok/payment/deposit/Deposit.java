package org.hanok.payment.deposit;

import java.time.Instant;
import java.util.List;
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
import org.hanok.payment.charge.Charge;
import org.jspecify.annotations.Nullable;

/** A movement on one of our accounts as the bank told it, and what became of it. */
@Entity
@Table(name = "deposit", schema = "payment")
public class Deposit {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String account;
    @Column(name = "received_at") Instant received;
    @Column(name = "payer_name") String payerName;
    String method;
    long amount;
    long balance;
    @Enumerated(EnumType.STRING) DepositState state;
    @Enumerated(EnumType.STRING) Reason reason;
    String note;
    @ManyToOne @JoinColumn(name = "charge_id") @Nullable Charge charge;
    @Column(name = "decided_by") @Nullable Long decidedBy;
    @Column(name = "stored_at") Instant stored;
    @Column(name = "decided_at") @Nullable Instant decided;
    @Nullable Integer confidence;
    String findings;

    protected Deposit() {
    }

    public Long id() {
        return id;
    }

    Money money() {
        return Money.won(amount);
    }

    void becomes(DepositState state, Reason reason, Instant at) {
        this.state = state;
        this.reason = reason;
        this.decided = at;
    }

    void pays(Charge charge, DepositState state, Reason reason, Instant at) {
        this.charge = charge;
        becomes(state, reason, at);
    }

    /** Pays nothing any more. */
    void freed(DepositState state, Reason reason, Instant at) {
        this.charge = null;
        becomes(state, reason, at);
    }

    void explained(int confidence, List<String> findings) {
        this.confidence = confidence;
        this.findings = String.join(",", findings);
    }

    void decidedBy(long member, String note) {
        this.decidedBy = member;
        this.note = note;
    }
}
