package org.hanok.members.block;

import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.api.identity.ProvenPhones;
import org.hanok.api.member.BlockList.Block;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.members.session.SessionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** A number that is blocked while its owner is just being proven covers that account too, so that the checkout knows it like any other. Repeats change nothing. */
@Component
@Topics("identity.verified")
public class LatePhone implements EventListener {

    private static final String COVER = """
            insert into members.block_account (block_id, account_id) select ?1, a.id from members.account a
            where a.id = ?2 and not exists (select 1 from members.account_role r where r.account_id = a.id) on conflict do nothing""";

    private final EntityManager em;
    private final Tx tx;
    private final Blocks blocks;
    private final SessionBook sessions;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<ProvenPhones> phones = List.of();

    @Activate
    public LatePhone(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference Blocks blocks,
            @Reference SessionBook sessions) {
        this.em = em;
        this.tx = tx;
        this.blocks = blocks;
        this.sessions = sessions;
    }

    @Override
    public void on(Event event) {
        long member = Long.parseLong(event.subject().id());
        phones.stream().flatMap(proven -> proven.of(member).stream()).map(Secret::reveal).flatMap(number -> blocks.find(Kind.PHONE, number).stream())
                .forEach(block -> cover(block, member));
    }

    private void cover(Block block, long member) {
        tx.run(() -> {
            if (em.createNativeQuery(COVER).setParameter(1, block.id()).setParameter(2, member).executeUpdate() > 0) {
                sessions.endOthers(member, "");
            }
        });
    }
}
