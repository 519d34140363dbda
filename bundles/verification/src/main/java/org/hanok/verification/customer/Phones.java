package org.hanok.verification.customer;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.identity.ProvenPhones;
import org.hanok.verification.Check;
import org.hanok.verification.Outcome;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands proven phone numbers out, opened at the last moment. */
@Component
public class Phones implements ProvenPhones {

    private static final String NEWEST = "select c from Check c where c.member = :member and c.outcome = :verified and c.phone is not null order by c.id desc";

    private final EntityManager em;
    private final Tx tx;
    private final Seals seals;

    @Activate
    public Phones(@Reference(target = "(osgi.unit.name=verification)") EntityManager em, @Reference(target = "(osgi.unit.name=verification)") Tx tx,
            @Reference Seals seals) {
        this.em = em;
        this.tx = tx;
        this.seals = seals;
    }

    @Override
    public Optional<Secret> of(long member) {
        return tx.read(() -> em.createQuery(NEWEST, Check.class).setParameter("member", member).setParameter("verified", Outcome.VERIFIED).setMaxResults(1)
                .getResultStream().findFirst()).map(check -> Secret.of(seals.open(check.code(), "phone", String.valueOf(check.phone()))));
    }
}
