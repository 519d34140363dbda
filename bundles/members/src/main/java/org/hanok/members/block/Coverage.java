package org.hanok.members.block;

import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.members.session.SessionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts an account under the block of a phone number that was proven to be its owner's. Repeats change nothing, and staff are never covered. Thread-safe. */
@Component(service = Coverage.class)
public class Coverage {

    private static final String COVER = """
            insert into members.block_account (block_id, account_id) select ?1, a.id from members.account a
            where a.id = ?2 and not exists (select 1 from members.account_role r where r.account_id = a.id) on conflict do nothing""";
    private final EntityManager em;
    private final Tx tx;
    private final SessionBook sessions;

    @Activate
    public Coverage(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference SessionBook sessions) {
        this.em = em;
        this.tx = tx;
        this.sessions = sessions;
    }

    void cover(long block, long member) {
        tx.run(() -> {
            if (em.createNativeQuery(COVER).setParameter(1, block).setParameter(2, member).executeUpdate() > 0) {
                sessions.endOthers(member, "");
            }
        });
    }
}
