package org.hanok.payment.charge;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OneToOne;
import javax.persistence.Table;

/** Money that came in: one row for each settled charge, never changed. */
@Entity
@Table(name = "receipt", schema = "payment")
public class Receipt {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String code;
    @OneToOne(optional = false) @JoinColumn(name = "charge_id") Charge charge;
    long amount;
    String currency;
    String method;
    @Column(name = "issued_at") Instant issued;

    protected Receipt() {
    }
}
