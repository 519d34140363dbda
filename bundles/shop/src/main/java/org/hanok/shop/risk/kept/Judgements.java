package org.hanok.shop.risk.kept;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.fact.FactText;
import org.hanok.shop.risk.fact.Facts;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps judgements. Only ever added to. Thread-safe. */
@Component(service = Judgements.class)
public class Judgements {

    private static final String ADD = """
            insert into shop.risk_judgement (phase, subject, member_id, seq, version, ruling, channel, method, currency, lines, facts, findings)
            values (?1, nullif(?2, ''), ?3, nullif(?4, 0), ?5, ?6, ?7, ?8, ?9, ?10, jsonb_object(string_to_array(?11, chr(31)), string_to_array(?12, chr(31))),
              (select coalesce(jsonb_agg(jsonb_build_object('rule', f.rule, 'ruling', f.ruling, 'shadow', f.shadow = 't', 'ko', f.ko, 'en', f.en) order by f.n), '[]')
               from unnest(string_to_array(?13, chr(31)), string_to_array(?14, chr(31)), string_to_array(?15, chr(31)), string_to_array(?16, chr(31)),
                 string_to_array(?17, chr(31))) with ordinality as f(rule, ruling, shadow, ko, en, n)))
            on conflict (member_id, seq) do nothing""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Judgements(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param seq which of the member's judgements it is; empty for one that is told after its transaction was undone */
    public record Row(RiskFacts.Phase phase, String subject, Purchase purchase, Optional<Long> seq, long version, Ruling ruling, Map<String, String> facts,
            List<Said> said) {
    }

    /**
     * Adds a judgement in the caller's transaction, or in one of its own. Waits while another one of the same member is being written.
     *
     * @return whether it was added; if not, the member was judged meanwhile and the facts are stale
     */
    public boolean add(Row row) {
        Purchase purchase = row.purchase();
        return tx.call(() -> em.createNativeQuery(ADD).setParameter(1, row.phase().name()).setParameter(2, row.subject()).setParameter(3, purchase.memberId())
                .setParameter(4, row.seq().orElse(0L)).setParameter(5, row.version()).setParameter(6, row.ruling().name()).setParameter(7, purchase.channel())
                .setParameter(8, purchase.method()).setParameter(9, Facts.currency(purchase)).setParameter(10, FactText.lines(purchase))
                .setParameter(11, joined(List.copyOf(row.facts().keySet()), name -> name)).setParameter(12, joined(List.copyOf(row.facts().keySet()), row.facts()::get))
                .setParameter(13, joined(row.said(), said -> said.finding().rule())).setParameter(14, joined(row.said(), said -> said.finding().ruling().name()))
                .setParameter(15, joined(row.said(), said -> said.shadow() ? "t" : "f")).setParameter(16, joined(row.said(), Said::ko))
                .setParameter(17, joined(row.said(), Said::en)).executeUpdate()) == 1;
    }

    private static <T> String joined(List<T> values, Function<T, String> part) {
        return values.stream().map(part).map(text -> text.replace('\u001f', ' ')).collect(Collectors.joining("\u001f"));
    }
}
