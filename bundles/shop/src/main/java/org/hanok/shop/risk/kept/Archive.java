package org.hanok.shop.risk.kept;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what was said of an order. Thread-safe. */
@Component(service = Archive.class)
public class Archive {

    private static final String OF_ORDER = """
            select j.id, j.phase, j.at, j.ruling, j.version, f.one->>'rule', f.one->>'ruling', f.one->>'shadow', f.one->>'ko', f.one->>'en'
            from shop.risk_judgement j left join lateral jsonb_array_elements(j.findings) with ordinality as f(one, n) on true
            where j.id in (
              select s.id from shop.risk_judgement s where s.subject = 'shop.order:' || cast(?1 as text)
              union all
              select c.id from shop.orders o join shop.risk_judgement c on c.member_id = o.member_id and c.at = o.placed_at and c.phase = 'CHECKOUT' where o.number = ?1)
            order by j.id, f.n""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Archive(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** Oldest first. One statement. */
    public List<KeptJudgement> of(String number) {
        List<?> rows = tx.read(() -> em.createNativeQuery(OF_ORDER).setParameter(1, number).getResultList());
        List<KeptJudgement> judgements = new ArrayList<>();
        for (Object[] row : rows.stream().map(Object[].class::cast).toList()) {
            long id = ((Number) row[0]).longValue();
            if (judgements.isEmpty() || judgements.get(judgements.size() - 1).id() != id) {
                judgements.add(new KeptJudgement(id, RiskFacts.Phase.valueOf((String) row[1]), ((Timestamp) row[2]).toInstant(), Ruling.valueOf((String) row[3]),
                        ((Number) row[4]).longValue(), new ArrayList<>()));
            }
            if (row[5] != null) {
                judgements.get(judgements.size() - 1).findings().add(new KeptJudgement.Why((String) row[5], Ruling.valueOf((String) row[6]), "true".equals(row[7]),
                        Objects.toString(row[8], ""), Objects.toString(row[9], "")));
            }
        }
        return judgements;
    }
}
