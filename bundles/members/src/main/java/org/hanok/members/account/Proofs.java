package org.hanok.members.account;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Assurance;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is proven of members. One person proves one account; the database's unique index has the last word. */
@Component(service = Proofs.class)
public class Proofs {

    private static final String TAKEN = "members.person.taken";
    private static final String PROVE = """
            update members.account set name = ?2, person = ?3, version = version + 1,
            assurance = case when assurance = 'DOCUMENT' then assurance else ?4 end
            where id = ?1 and (person is null or person = ?3)""";

    private final EntityManager em;
    private final Tx tx;
    private final Vault vault;
    private final Generation generation;

    @Activate
    public Proofs(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Vault vault, @Reference Generation generation) {
        this.em = em;
        this.tx = tx;
        this.vault = vault;
        this.generation = generation;
    }

    /** @throws Refused when the person is proven elsewhere, or the account belongs to another person @throws NotFound for an unknown account */
    void prove(long id, Assurance assurance, String name, String personKey) {
        String person = vault.index("members.person", Secret.of(personKey));
        try {
            tx.run(() -> {
                if (others(id, person) > 0) {
                    throw new Refused(TAKEN);
                }
                if (em.createNativeQuery(PROVE).setParameter(1, id).setParameter(2, name).setParameter(3, person).setParameter(4, assurance.name())
                        .executeUpdate() == 0) {
                    throw em.find(Account.class, id) == null ? new NotFound() : new Refused("members.person.differs");
                }
                generation.next();
            });
        } catch (PersistenceException e) {
            // Two accounts at the same moment: the index let one through.
            if (tx.read(() -> others(id, person)) > 0) {
                throw new Refused(TAKEN);
            }
            throw e;
        }
    }

    private long others(long id, String person) {
        return em.createQuery("select count(a) from Account a where a.person = :person and a.id <> :id", Long.class).setParameter("person", person)
                .setParameter("id", id).getSingleResult();
    }
}
