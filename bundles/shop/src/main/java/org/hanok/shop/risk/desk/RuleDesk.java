package org.hanok.shop.risk.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.PluginSetting;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.book.RuleFields;
import org.hanok.shop.risk.rule.book.RuleRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes rules, one change at a time over all nodes, each with who made it and what was there before. Rules are switched off, never deleted. Thread-safe. */
@Component(service = RuleDesk.class)
public class RuleDesk {

    private static final String FIND = "select id, " + RuleRows.COLUMNS + " from shop.risk_rule where id = ?1";
    private static final String NAMED = "select id from shop.risk_rule where name = ?1";
    private static final String INSERT = "insert into shop.risk_rule (" + RuleRows.COLUMNS + ") values (" + marks(1) + ") returning id";
    private static final String UPDATE = "update shop.risk_rule set (" + RuleRows.COLUMNS + ") = (" + marks(2) + ") where id = ?1 returning id";
    private static final String PLUGIN = "select name, mode, trouble, millis from shop.risk_plugin_rule where name = ?1";
    private static final String SET_PLUGIN = """
            insert into shop.risk_plugin_rule (name, mode, trouble, millis) values (?1, ?2, ?3, ?4)
            on conflict (name) do update set mode = excluded.mode, trouble = excluded.trouble, millis = excluded.millis""";
    private final EntityManager em;
    private final Tx tx;
    private final Trail trail;
    private final Site site;

    @Activate
    public RuleDesk(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Trail trail,
            @Reference Site site) {
        this.em = em;
        this.tx = tx;
        this.trail = trail;
        this.site = site;
    }

    private static String marks(int from) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < RuleRows.WIDTH; i++) {
            String mark = "?" + (from + i);
            marks.append(i == 0 ? "" : ", ").append(RuleRows.isTime(i) ? "cast(" + mark + " as timestamptz)" : mark);
        }
        return marks.toString();
    }

    public Optional<Rule> find(long id) {
        List<?> rows = tx.read(() -> em.createNativeQuery(FIND).setParameter(1, id).getResultList());
        return rows.stream().findFirst().map(row -> RuleRows.read((Object[]) row));
    }

    /** Whether another rule has that name. */
    public boolean isTaken(String name, long id) {
        List<?> ids = tx.read(() -> em.createNativeQuery(NAMED).setParameter(1, name).getResultList());
        return ids.stream().anyMatch(one -> ((Number) one).longValue() != id);
    }

    /** Keeps a new rule, or what has become of one. @return its id @throws Refused when another rule has its name */
    public long save(Rule rule, long actor) {
        return tx.call(() -> {
            trail.lock();
            if (isTaken(rule.name(), rule.id())) {
                throw new Refused("shop.risk.wrong.taken");
            }
            Map<String, String> before = rule.id() == 0 ? Map.of() : fields(find(rule.id()).orElseThrow(NotFound::new));
            Query query = em.createNativeQuery(rule.id() == 0 ? INSERT : UPDATE);
            int at = 1;
            if (rule.id() != 0) {
                query.setParameter(at++, rule.id());
            }
            for (Object value : RuleRows.values(rule)) {
                query.setParameter(at++, value);
            }
            long id = ((Number) query.getSingleResult()).longValue();
            trail.add(actor, Trail.Kind.RULE, rule.name(), before, fields(rule));
            return id;
        });
    }

    public void switchTo(long id, Mode mode, long actor) {
        save(find(id).orElseThrow(NotFound::new).in(mode), actor);
    }

    public void plugin(String name, PluginSetting setting, long actor) {
        tx.run(() -> {
            trail.lock();
            List<?> rows = em.createNativeQuery(PLUGIN).setParameter(1, name).getResultList();
            em.createNativeQuery(SET_PLUGIN).setParameter(1, name).setParameter(2, setting.mode().name()).setParameter(3, setting.trouble().name())
                    .setParameter(4, setting.millis()).executeUpdate();
            trail.add(actor, Trail.Kind.PLUGIN, name, rows.isEmpty() ? Map.of() : plugin((Object[]) rows.get(0)),
                    plugin(new Object[] {name, setting.mode(), setting.trouble(), setting.millis()}));
        });
    }

    private static Map<String, String> plugin(Object[] row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("mode", row[1].toString());
        fields.put("trouble", row[2].toString());
        fields.put("millis", row[3].toString());
        return fields;
    }

    private Map<String, String> fields(Rule rule) {
        return RuleFields.of(rule, site.zone()).values();
    }
}
