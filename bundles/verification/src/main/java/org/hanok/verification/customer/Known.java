package org.hanok.verification.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.identity.Identities;
import org.hanok.api.identity.Identity;
import org.hanok.verification.Check;
import org.hanok.verification.Outcome;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is proven of members, for others who must know. */
@Component(service = {Known.class, Identities.class})
public class Known implements Identities {

    private final EntityManager em;
    private final Tx tx;
    private final Seals seals;

    @Activate
    public Known(@Reference(target = "(osgi.unit.name=verification)") EntityManager em, @Reference(target = "(osgi.unit.name=verification)") Tx tx,
            @Reference Seals seals) {
        this.em = em;
        this.tx = tx;
        this.seals = seals;
    }

    @Override
    public Optional<Identity> of(long member) {
        return latest(member).map(check -> new Identity(secret(check, "name"), LocalDate.parse(open(check, "born")), Identity.Sex.valueOf(open(check, "sex")), false,
                open(check, "carrier"), secret(check, "phone"), secret(check, "key")));
    }

    @Override
    public List<Long> byPhone(String number) {
        return tx.read(() -> em.createQuery("select distinct c.member from Check c where c.phoneIndex = :index order by c.member", Long.class)
                .setParameter("index", seals.phone(number)).getResultList());
    }

    /** The member's checks, the latest first. */
    List<Check> all(long member, int most) {
        return tx.read(() -> em.createQuery("select c from Check c where c.member = :member order by c.id desc", Check.class).setParameter("member", member)
                .setMaxResults(most).getResultList());
    }

    Optional<Check> latest(long member) {
        return tx.read(() -> em.createQuery("select c from Check c where c.member = :member and c.outcome = :verified order by c.id desc", Check.class)
                .setParameter("member", member).setParameter("verified", Outcome.VERIFIED).setMaxResults(1).getResultStream().findFirst());
    }

    String open(Check check, String field) {
        return seals.open(check.code(), field, String.valueOf(check.sealed(field)));
    }

    private Secret secret(Check check, String field) {
        return Secret.of(open(check, field));
    }
}
