package org.hanok.verification.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.verification.Check;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows phone numbers to staff, and writes down that it did before it does. */
@Component(service = Reveals.class)
public class Reveals {

    private static final String WRITE = "insert into verification.phone_reveal (member, actor, address) values (?1, ?2, ?3)";
    private static final String READ = "select count(*), max(at) from verification.phone_reveal where member = ?1";

    private final EntityManager em;
    private final Tx tx;
    private final Known known;

    @Activate
    public Reveals(@Reference(target = "(osgi.unit.name=verification)") EntityManager em, @Reference(target = "(osgi.unit.name=verification)") Tx tx,
            @Reference Known known) {
        this.em = em;
        this.tx = tx;
        this.known = known;
    }

    /** How often a number was shown, and when last. */
    record Count(long times, Optional<Instant> last) {
    }

    /** @throws NotFound while the member has proven no phone */
    public Secret phone(long member, Visit visit) {
        return tx.call(() -> {
            Check check = known.latest(member).orElseThrow(NotFound::new);
            em.createNativeQuery(WRITE).setParameter(1, member).setParameter(2, visit.signedIn().id()).setParameter(3, visit.address()).executeUpdate();
            return Secret.of(known.open(check, "phone"));
        });
    }

    public Count of(long member) {
        Object[] row = (Object[]) tx.read(() -> em.createNativeQuery(READ).setParameter(1, member).getSingleResult());
        return new Count(((Number) row[0]).longValue(), Optional.ofNullable((Timestamp) row[1]).map(Timestamp::toInstant));
    }
}
