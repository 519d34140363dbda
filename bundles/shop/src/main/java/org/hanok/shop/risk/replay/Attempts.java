package org.hanok.shop.risk.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Assurance;
import org.hanok.shop.risk.fact.FactText;
import org.hanok.shop.risk.fact.Facts;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Purchase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads purchases of the past with what was kept of their judgements. One statement. Thread-safe. */
@Component(service = Attempts.class)
public class Attempts {

    private static final String LATEST = """
            select a.number, a.member_id, a.method, a.channel, a.address, a.currency, a.lines, a.placed_at, a.paid_at, a.facts->>'assurance', a.facts->>'since',
              a.facts->>'blocks', a.facts->>'country', p.facts->>'assurance', p.facts->>'since', p.facts->>'blocks', p.facts->>'country', case when a.number = '' then a.facts->>'neighbours' end
            from (
              (select o.number, o.member_id, o.method, o.channel, o.address, o.currency,
                (select string_agg(concat_ws(':', l.product_id, l.brand_id, l.face_value, l.price, l.quantity), ' ' order by l.position)
                 from shop.order_line l where l.order_id = o.id) as lines, o.placed_at, o.paid_at,
                (select j.facts from shop.risk_judgement j where j.member_id = o.member_id and j.at = o.placed_at and j.phase = 'CHECKOUT' order by j.id desc limit 1)
                  as facts
              from shop.orders o where o.placed_at >= cast(?1 as timestamptz) and o.placed_at < cast(?2 as timestamptz) order by o.id desc limit ?3)
              union all
              (select '', j.member_id, j.method, j.channel, '', j.currency, j.lines, j.at, null, j.facts from shop.risk_judgement j
               where j.phase = 'CHECKOUT' and j.ruling = 'REFUSE' and j.at >= cast(?1 as timestamptz) and j.at < cast(?2 as timestamptz) order by j.at desc limit ?3)) a
            left join lateral (select j.facts from shop.risk_judgement j where a.number <> '' and j.subject = 'shop.order:' || a.number and j.phase = 'PAYMENT'
              order by j.id desc limit 1) p on true
            order by a.placed_at desc limit ?3""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Attempts(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** Newest first. */
    List<Attempt> latest(Range range) {
        List<?> rows = tx.read(() -> em.createNativeQuery(LATEST).setParameter(1, Timestamp.from(range.from())).setParameter(2, Timestamp.from(range.until()))
                .setParameter(3, range.most()).getResultList());
        return rows.stream().map(row -> attempt((Object[]) row)).toList();
    }

    private static Attempt attempt(Object[] row) {
        Purchase purchase = new Purchase(((Number) row[1]).longValue(), (String) row[2], (String) row[3], (String) row[4], "",
                FactText.lines(row[6] == null ? "" : (String) row[6], (String) row[5]));
        return new Attempt((String) row[0], purchase, instant(row[7]), Optional.ofNullable(row[8]).map(Attempts::instant), person(row, 9), person(row, 13),
                Optional.ofNullable(row[17]).map(text -> Facts.moments((String) text)));
    }

    private static Optional<Person> person(Object[] row, int at) {
        return row[at] == null ? Optional.empty()
                : Optional.of(new Person(Assurance.valueOf((String) row[at]), Instant.parse((String) row[at + 1]), words((String) row[at + 2]),
                        (String) row[at + 3]));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }

    private static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
