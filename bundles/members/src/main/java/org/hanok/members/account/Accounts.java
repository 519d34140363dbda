package org.hanok.members.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts by id and address, and the guarded changes of their state. */
@Component(service = Accounts.class)
public class Accounts {

    private final EntityManager em;
    private final Tx tx;
    private final Generation generation;

    @Activate
    public Accounts(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Generation generation) {
        this.em = em;
        this.tx = tx;
        this.generation = generation;
    }

    /** @param email in its normal spelling */
    public Optional<Account> byEmail(String email) {
        return tx.read(() -> em.createQuery("select a from Account a where a.email = :email", Account.class).setParameter("email", email).getResultStream()
                .findFirst());
    }

    /** @throws NotFound when there is none */
    public Account byId(long id) {
        return tx.read(() -> Optional.ofNullable(em.find(Account.class, id)).orElseThrow(NotFound::new));
    }

    /** @return whether the account was in one of these states */
    public boolean move(long id, List<AccountStatus> from, AccountStatus to) {
        return tx.call(() -> {
            generation.next();
            return em.createQuery("update Account a set a.status = :to where a.id = :id and a.status in :from").setParameter("to", to)
                    .setParameter("id", id).setParameter("from", from).executeUpdate() == 1;
        });
    }

    /** Changes an account under its version, so that nobody's change is lost. @throws NotFound when there is none */
    public void change(long id, Consumer<Account> change) {
        tx.run(() -> {
            change.accept(byId(id));
            generation.next();
        });
    }

    /** Names of the roles an account holds, in order. */
    public List<String> roles(long id) {
        return tx.read(() -> em.createQuery("select r.name from Account a join a.roles r where a.id = :id order by r.name", String.class)
                .setParameter("id", id).getResultList());
    }
}
