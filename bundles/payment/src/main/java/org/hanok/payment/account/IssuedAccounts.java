package org.hanok.payment.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.charge.Charge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts that providers made for single charges. Thread-safe. */
@Component(service = IssuedAccounts.class)
public class IssuedAccounts {

    private static final String KNOWN = "SELECT count(*) FROM payment.charge_account WHERE charge_id = ?1";
    private static final String NOTE = "INSERT INTO payment.charge_account (charge_id, bank, number, holder, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
    private static final String OPEN = """
            SELECT c.code, a.bank, a.number, a.holder FROM payment.charge_account a JOIN payment.charge c ON c.id = a.charge_id
            WHERE c.subject_type = ?1 AND c.subject_id = ?2 AND c.state = 'PENDING' ORDER BY c.id DESC LIMIT 1""";
    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;

    @Activate
    public IssuedAccounts(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
    }

    /** Asks for the account of an open charge and keeps it, where the provider makes one and it is not known yet. @throws org.hanok.api.Refused when the provider cannot say now */
    public void note(Charge charge, PaymentProvider provider) {
        if (provider instanceof Issuing issuing && charge.isOpen() && !isKnown(charge)) {
            issuing.account(charge.code()).ifPresent(account -> tx.run(() -> em.createNativeQuery(NOTE).setParameter(1, charge.id()).setParameter(2, account.bank())
                    .setParameter(3, account.number()).setParameter(4, account.holder()).setParameter(5, Timestamp.from(clock.instant())).executeUpdate()));
        }
    }

    /** The account that the open charge of a subject is paid into, if one was made for it. */
    public List<BankAccount> of(Ref subject) {
        List<?> rows = tx.read(() -> em.createNativeQuery(OPEN).setParameter(1, subject.type()).setParameter(2, subject.id()).getResultList());
        return rows.stream().map(row -> (Object[]) row).map(c -> new BankAccount((String) c[0], (String) c[1], (String) c[2], (String) c[3])).toList();
    }

    private boolean isKnown(Charge charge) {
        return tx.read(() -> ((Number) em.createNativeQuery(KNOWN).setParameter(1, charge.id()).getSingleResult()).intValue() > 0);
    }
}
