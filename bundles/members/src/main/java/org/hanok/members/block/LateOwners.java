package org.hanok.members.block;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.identity.Identities;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Looks up the owners of numbers that were blocked while {@code verification} was away, once for each number, by the first run after its return. */
@Component
@Cron("* * * * *")
public class LateOwners implements ScheduledJob {

    private static final String UNSOUGHT = """
            select id, code, sealed from members.block
            where kind = 'PHONE' and sought is null and ended is null and (until is null or until > now()) order by id limit 100""";
    private static final String SOUGHT = "update members.block set sought = now() where id = ?1 and sought is null";
    private final EntityManager em;
    private final Tx tx;
    private final Keys keys;
    private final Coverage coverage;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Identities> identities = List.of();

    @Activate
    public LateOwners(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference Keys keys,
            @Reference Coverage coverage) {
        this.em = em;
        this.tx = tx;
        this.keys = keys;
        this.coverage = coverage;
    }

    @Override
    public String run() {
        return identities.stream().findFirst().map(this::lookUp).orElse("Nobody can say whose a number is.");
    }

    private String lookUp(Identities there) {
        List<?> blocks = tx.read(() -> em.createNativeQuery(UNSOUGHT).getResultList());
        blocks.forEach(row -> sought(there, (Object[]) row));
        return "Looked up whose " + blocks.size() + " blocked numbers are.";
    }

    private void sought(Identities there, Object[] block) {
        long id = ((Number) block[0]).longValue();
        List<Long> owners = there.byPhone(keys.open((String) block[2], (String) block[1]));
        tx.run(() -> {
            owners.forEach(member -> coverage.cover(id, member));
            em.createNativeQuery(SOUGHT).setParameter(1, id).executeUpdate();
        });
    }
}
