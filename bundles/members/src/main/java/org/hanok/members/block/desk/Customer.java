package org.hanok.members.block.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff look at of one account: its state and where it signed in from. */
@Component(service = Customer.class)
public class Customer {

    private static final String SIGN_INS = """
            select e.happened, e.outcome, e.address, e.country, e.device, e.agent, (select count(distinct o.account_id) from members.sign_in_event o
              where o.address = e.address and o.account_id <> e.account_id and o.outcome = 'OK' and o.happened > now() - interval '7 days')
            from members.sign_in_event e where e.account_id = ?1 order by e.id desc limit 15""";
    private static final String ACCOUNT = "select a.email, a.status, a.registered, a.signed_in, coalesce(a.person, '') from members.account a where a.id = ?1";

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Customer(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param person keyed hash, empty while nobody is proven */
    public record Account(String email, String status, Instant registered, @Nullable Instant signedIn, String person) {
    }

    /** @param device keyed hash, may be empty @param others how many other accounts signed in from the address within a week */
    public record SignIn(Instant at, String outcome, String address, String country, String device, String agent, long others) {
    }

    List<Account> account(long id) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ACCOUNT).setParameter(1, id).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Account((String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant(),
                row[3] == null ? null : ((Timestamp) row[3]).toInstant(), (String) row[4])).toList();
    }

    List<SignIn> signIns(long id) {
        List<?> rows = tx.read(() -> em.createNativeQuery(SIGN_INS).setParameter(1, id).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new SignIn(((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2], (String) row[3],
                (String) row[4], (String) row[5], ((Number) row[6]).longValue())).toList();
    }
}
