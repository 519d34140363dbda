package org.hanok.members.session;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.hanok.members.account.Account;
import org.hanok.members.account.Generation;
import org.hanok.members.account.Role;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives out and takes back API keys. */
@Component(service = ApiKeys.class)
public class ApiKeys {

    /** Every key begins so, that a leaked one can be recognised. */
    static final String PREFIX = "hanok_";
    private static final int TAIL = 4;
    private static final int LABEL_LENGTH = 60;
    private static final int MOST = 20;

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Generation generation;

    @Activate
    public ApiKeys(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Generation generation) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.generation = generation;
    }

    /**
     * A new key.
     *
     * @param permissions what it may do, with blanks between; the owner must hold each
     * @return the key, to be shown once
     * @throws Refused for a missing label, a permission the owner lacks, or too many keys
     */
    public String create(Member owner, String label, String permissions) {
        Set<String> wanted = Role.split(permissions);
        if (label.isBlank() || label.length() > LABEL_LENGTH) {
            throw new Refused("members.key.label", LABEL_LENGTH);
        }
        if (!wanted.stream().allMatch(owner::may)) {
            throw new Refused("members.key.permission");
        }
        String token = RandomToken.create();
        tx.run(() -> {
            if (list(owner.id()).size() >= MOST) {
                throw new Refused("members.key.many", MOST);
            }
            em.persist(new ApiKey(em.getReference(Account.class, owner.id()), label.strip(), RandomToken.hash(token), token.substring(token.length() - TAIL),
                    String.join(" ", wanted.stream().sorted().toList()), clock.instant()));
        });
        return PREFIX + token;
    }

    public List<KeyLine> list(long account) {
        return tx.read(() -> em.createQuery("select k from ApiKey k where k.account.id = :account order by k.id", ApiKey.class)
                .setParameter("account", account).setMaxResults(MOST).getResultStream().map(ApiKey::line).toList());
    }

    /** @throws NotFound when the owner has no such key */
    public void remove(long account, long key) {
        tx.run(() -> {
            if (em.createQuery("delete from ApiKey k where k.id = :id and k.account.id = :account").setParameter("id", key).setParameter("account", account)
                    .executeUpdate() == 0) {
                throw new NotFound();
            }
            generation.next();
        });
    }
}
