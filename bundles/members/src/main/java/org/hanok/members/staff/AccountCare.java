package org.hanok.members.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.account.Accounts;
import org.hanok.members.account.Role;
import org.hanok.members.register.Confirmation;
import org.hanok.members.session.SessionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff do to accounts. Nobody gives or takes rights beyond their own, and somebody always remains who may do everything. */
@Component(service = AccountCare.class)
public class AccountCare {

    private static final String EVERYTHING = "*";

    private final EntityManager em;
    private final Tx tx;
    private final Accounts accounts;
    private final SessionBook sessions;
    private final Confirmation confirmation;

    @Activate
    public AccountCare(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Accounts accounts, @Reference SessionBook sessions, @Reference Confirmation confirmation) {
        this.em = em;
        this.tx = tx;
        this.accounts = accounts;
        this.sessions = sessions;
        this.confirmation = confirmation;
    }

    /** @return whether it was not confirmed before */
    boolean confirm(long id) {
        return confirmation.confirm(id);
    }

    /** @return whether there were any sessions */
    boolean endSessions(Member actor, long id) {
        mayTouch(actor, id);
        return sessions.endOthers(id, "") > 0;
    }

    /** Switches an account off; its sessions end at once. @return whether it was on @throws Refused for one's own account or the last administrator's */
    boolean disable(Member actor, long id) {
        return tx.call(() -> {
            mayTouch(actor, id);
            if (actor.id() == id) {
                throw new Refused("members.care.self");
            }
            boolean moved = accounts.move(id, List.of(AccountStatus.ACTIVE, AccountStatus.DORMANT, AccountStatus.PENDING), AccountStatus.DISABLED);
            sessions.endOthers(id, "");
            expectAdministrator();
            return moved;
        });
    }

    /** @return whether it was off */
    boolean enable(Member actor, long id) {
        mayTouch(actor, id);
        AccountStatus to = accounts.byId(id).isConfirmed() ? AccountStatus.ACTIVE : AccountStatus.PENDING;
        return accounts.move(id, List.of(AccountStatus.DISABLED), to);
    }

    /** @return whether the role was new to the account */
    boolean grant(Member actor, long id, String role) {
        Set<String> before = Set.copyOf(accounts.roles(id));
        if (before.contains(role)) {
            return false;
        }
        Set<String> after = new HashSet<>(before);
        after.add(role);
        roles(actor, id, after);
        return true;
    }

    /** Takes all roles away. @return whether there were any */
    boolean strip(Member actor, long id) {
        boolean had = !accounts.roles(id).isEmpty();
        roles(actor, id, Set.of());
        return had;
    }

    /**
     * Gives exactly these roles. Sessions follow at once.
     *
     * @throws Refused for an unknown role, rights beyond the actor's own, or when no administrator would remain
     */
    void roles(Member actor, long id, Set<String> names) {
        tx.run(() -> {
            mayTouch(actor, id);
            List<Role> wanted = names.isEmpty() ? List.of()
                    : em.createQuery("select r from Role r where r.name in :names", Role.class).setParameter("names", names).getResultList();
            if (wanted.size() != names.size()) {
                throw new Refused("members.care.role");
            }
            wanted.forEach(role -> within(actor, role));
            accounts.change(id, account -> {
                account.roles().clear();
                account.roles().addAll(wanted);
            });
            em.flush();
            expectAdministrator();
        });
    }

    private void mayTouch(Member actor, long id) {
        Account account = tx.read(() -> em.find(Account.class, id));
        if (account == null) {
            throw new NotFound();
        }
        tx.read(() -> em.createQuery("select r from Account a join a.roles r where a.id = :id", Role.class).setParameter("id", id).getResultList())
                .forEach(role -> within(actor, role));
    }

    private static void within(Member actor, Role role) {
        if (!role.permissions().stream().allMatch(actor::may)) {
            throw new Refused("members.care.beyond");
        }
    }

    /** Locks the role's row first, so that two administrators cannot remove each other at the same moment. */
    private void expectAdministrator() {
        em.createNativeQuery("select r.id from members.role r where r.permissions = ?1 for update").setParameter(1, EVERYTHING).getResultList();
        Number left = (Number) em.createNativeQuery("""
                select count(*) from members.account a join members.account_role ar on ar.account_id = a.id join members.role r on r.id = ar.role_id
                where r.permissions = ?1 and a.status = 'ACTIVE'""").setParameter(1, EVERYTHING).getSingleResult();
        if (left.intValue() == 0) {
            throw new Refused("members.care.last");
        }
    }
}
