package org.hanok.shop.risk.rule.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.PluginSetting;
import org.hanok.shop.risk.rule.RuleSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules in force, kept until somebody asks for a newer version than the one at hand. Thread-safe. */
@Component(service = RuleBook.class)
public class RuleBook {

    /** The version, to be read with whatever is read anyway. */
    public static final String VERSION = "(select coalesce(max(c.id), 0) from shop.risk_change c)";
    private static final String NOW = "select " + VERSION;
    private static final String RULES = "select id, " + RuleRows.COLUMNS + " from shop.risk_rule order by position, id";
    private static final String CLASSES = "select c.name, b.brand_id from shop.risk_class c left join shop.risk_class_brand b on b.class = c.name where c.name <> 'risky'";
    private static final String PLUGINS = "select name, mode, trouble, millis from shop.risk_plugin_rule";
    private final EntityManager em;
    private final Tx tx;
    private final Kept kept = new Kept();

    @Activate
    public RuleBook(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    private static final class Kept {

        private volatile RuleSet rules = new RuleSet(-1, List.of(), Map.of(), Map.of());
    }

    /** The rules as somebody last read them here; enough to decide what is worth asking. */
    public RuleSet kept() {
        return kept.rules;
    }

    /** The rules of at least that version. */
    public RuleSet at(long version) {
        RuleSet rules = kept.rules;
        return rules.version() == version ? rules : tx.read(this::load);
    }

    /** The rules as they are now. */
    public RuleSet now() {
        return at(tx.read(() -> ((Number) em.createNativeQuery(NOW).getSingleResult()).longValue()));
    }

    // The version is read first: a change that comes between is read with it and once more afterwards, never missed.
    private RuleSet load() {
        long version = ((Number) em.createNativeQuery(NOW).getSingleResult()).longValue();
        RuleSet loaded = new RuleSet(version, rows(RULES).stream().map(RuleRows::read).toList(), classes(), plugins());
        kept.rules = loaded;
        return loaded;
    }

    private Map<String, Set<Long>> classes() {
        Map<String, Set<Long>> classes = new HashMap<>();
        for (Object[] row : rows(CLASSES)) {
            Set<Long> brands = classes.computeIfAbsent((String) row[0], name -> new HashSet<>());
            if (row[1] != null) {
                brands.add(((Number) row[1]).longValue());
            }
        }
        return classes;
    }

    private Map<String, PluginSetting> plugins() {
        Map<String, PluginSetting> plugins = new HashMap<>();
        for (Object[] row : rows(PLUGINS)) {
            plugins.put((String) row[0], new PluginSetting(Mode.valueOf((String) row[1]), PluginSetting.Trouble.valueOf((String) row[2]), ((Number) row[3]).intValue()));
        }
        return plugins;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }
}
