package org.hanok.shop.risk.fact;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads members' histories from their orders, as they are or as they were; one statement for all questions. Thread-safe. */
@Component(service = Memories.class)
public class Memories {

    private static final String NONE = "-";
    /** An order that waits for payment at the moment asked for; the state's name is not asked, as it says only how things are now. */
    private static final String OPEN = """
            (o.paid_at is null or o.paid_at > q.until) and o.expires_at > t.at and (o.closed_at is null or o.closed_at > t.at)
            """;
    private static final String WHAT = "select " + RuleBook.VERSION + """
            , coalesce((select max(j.seq) from shop.risk_judgement j where j.member_id = q.member_id), 0),
              (select coalesce(string_agg(cast(b.id as text), ' '), '') from shop.brand b where b.risky),
              t.at, own.orders, own.first_paid, own.last_paid, own.most, own.open, coalesce(p.rows, ''), coalesce(a.others, ''),
              coalesce((select j.facts->>'country' from shop.orders o join shop.risk_judgement j on j.member_id = o.member_id and j.at = o.placed_at
                where o.number = q.number and j.phase = 'CHECKOUT' order by j.id desc limit 1), '')
            from\s""";
    private static final String MANY = """
            unnest(cast(?1 as bigint[]), string_to_array(?2, chr(31)), string_to_array(?3, chr(31)), string_to_array(?4, chr(31)), cast(?5 as timestamptz[]),
              cast(?6 as timestamptz[])) with ordinality as q(member_id, address, number, currency, at, until, n)
            """;
    /** Of one question the database knows beforehand that it is one, and need not make its plan anew each time. */
    private static final String ONE = """
            (select cast(?1 as bigint) as member_id, ?2 as address, ?3 as number, ?4 as currency, cast(nullif(?5, 'null') as timestamptz) as at,
              cast(?6 as timestamptz) as until, 1 as n) q
            """;
    private static final String HOW = """
            cross join lateral (select coalesce(q.at, now()) as at) t
            cross join lateral (
              select count(*) filter (where o.paid_at <= q.until) as orders, min(o.paid_at) filter (where o.paid_at <= q.until) as first_paid,
                max(o.paid_at) filter (where o.paid_at <= q.until) as last_paid, coalesce(max(o.total) filter (where o.paid_at <= q.until), 0) as most,
                count(*) filter (where\s""" + OPEN + """
            ) as open
              from shop.orders o where o.member_id = q.member_id and o.number <> q.number and o.currency = q.currency and o.placed_at < q.until) own
            cross join lateral (
              select string_agg(concat_ws(',', x.number, cast(extract(epoch from x.at) * 1000000 as bigint), x.paid, x.brand_id, x.face, x.price), ';'
                order by x.number, x.brand_id) as rows
              from (select o.number, case when o.paid_at <= q.until then o.paid_at else o.placed_at end as at, coalesce(o.paid_at <= q.until, false) as paid, l.brand_id,
                sum(l.face_value * l.quantity) as face, sum(l.price * l.quantity) as price
                from shop.orders o join shop.order_line l on l.order_id = o.id
                where o.member_id = q.member_id and o.number <> q.number and o.currency = q.currency and o.placed_at < q.until
                  and (o.paid_at <= q.until or\s""" + OPEN + """
            )
                  and case when o.paid_at <= q.until then o.paid_at else o.placed_at end > t.at - interval '90 days'
                group by o.id, l.brand_id, q.until) x) p
            cross join lateral (
              select string_agg(cast(cast(extract(epoch from x.at) * 1000000 as bigint) as text), ' ') as others
              from (select max(r.placed_at) as at from (
                  select o.member_id, o.placed_at from shop.orders o
                  where o.address = q.address and o.placed_at < q.until and o.placed_at > t.at - interval '90 days' order by o.placed_at desc limit 300) r
                where r.member_id <> q.member_id group by r.member_id order by 1 desc limit 100) x) a
            order by q.n""";
    private static final String READ_ONE = WHAT + ONE + HOW;
    private static final String READ_MANY = WHAT + MANY + HOW;
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Memories(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** Answers in the order of the questions. */
    public List<Memory> read(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        boolean single = questions.size() == 1;
        List<?> rows = tx.read(() -> em.createNativeQuery(single ? READ_ONE : READ_MANY)
                .setParameter(1, array(single, questions, one -> String.valueOf(one.member())))
                .setParameter(2, texts(questions, Question::address)).setParameter(3, texts(questions, Question::order))
                .setParameter(4, texts(questions, Question::currency)).setParameter(5, array(single, questions, one -> moment(one, "null")))
                .setParameter(6, array(single, questions, one -> moment(one, "infinity"))).getResultList());
        return rows.stream().map(row -> memory((Object[]) row)).toList();
    }

    private static String moment(Question question, String otherwise) {
        return question.atOrNull() == null ? otherwise : question.atOrNull().toString();
    }

    private static String array(boolean single, List<Question> questions, Function<Question, String> part) {
        return single ? part.apply(questions.get(0)) : questions.stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }

    private static String texts(List<Question> questions, Function<Question, String> part) {
        return questions.stream().map(part).map(text -> text.isEmpty() ? NONE : text.replace('\u001f', ' ')).collect(Collectors.joining("\u001f"));
    }

    private static Memory memory(Object[] row) {
        return new Memory(number(row[0]), number(row[1]), split((String) row[2], " ").map(Long::valueOf).collect(Collectors.toUnmodifiableSet()), instant(row[3]),
                (int) number(row[4]), instant(row[5]), instant(row[6]), number(row[7]), (int) number(row[8]), split((String) row[9], ";").map(Memories::past).toList(),
                split((String) row[10], " ").map(Memories::micros).toList(), (String) row[11]);
    }

    private static Memory.Past past(String text) {
        String[] part = text.split(",");
        return new Memory.Past(part[0], micros(part[1]), part[2].equals("t"), Long.parseLong(part[3]), Long.parseLong(part[4]), Long.parseLong(part[5]));
    }

    private static Stream<String> split(String text, String by) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(by));
    }

    private static Instant micros(String text) {
        return Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
    }

    private static Instant instant(Object value) {
        return value == null ? Instant.EPOCH : ((Timestamp) value).toInstant();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
