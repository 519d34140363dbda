package org.hanok.shop.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff remember of customers. Nothing is overwritten. Thread-safe. */
@Component(service = Memos.class)
public class Memos {

    private static final int LONGEST = 2_000;
    private static final String ADD = """
            insert into shop.customer_memo (member_id, text, actor) select ?1, ?2, ?3
            where ?2 is distinct from (select m.text from shop.customer_memo m where m.member_id = ?1 order by m.id desc limit 1)""";
    private static final String LIST = "select text, at, actor from shop.customer_memo where member_id = ?1 order by id desc limit 20";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Memos(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    record Memo(String text, Instant at, long actor) {
    }

    /** Writes down; the same words again are not written twice. @throws Refused for too many */
    void write(long member, String text, long actor) {
        String words = text.replace("\r\n", "\n").strip();
        if (words.length() > LONGEST) {
            throw new Refused("shop.customer.memo.long", LONGEST, words.length());
        }
        tx.run(() -> em.createNativeQuery(ADD).setParameter(1, member).setParameter(2, words).setParameter(3, actor).executeUpdate());
    }

    /** The latest first. */
    List<Memo> of(long member) {
        List<?> rows = tx.read(() -> em.createNativeQuery(LIST).setParameter(1, member).getResultList());
        return rows.stream().map(Object[].class::cast).map(row -> new Memo((String) row[0], ((Timestamp) row[1]).toInstant(), ((Number) row[2]).longValue())).toList();
    }
}
