package org.hanok.shop.risk.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.risk.RiskFacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Named sets of brands that rules are about. The set {@code risky} is the brands' own mark. Thread-safe. */
@Component(service = Classes.class)
public class Classes {

    private static final String ALL = """
            select c.name, c.label_ko, c.label_en, b.id from shop.risk_class c
            left join shop.brand b on b.risky and c.name = 'risky' or exists (select 1 from shop.risk_class_brand m where m.class = c.name and m.brand_id = b.id)
            order by c.name <> 'risky', c.name, b.position, b.id""";
    private static final String BRANDS = "select id, name from shop.brand order by position, id";
    private static final String SAVE = "insert into shop.risk_class (name, label_ko, label_en) values (?1, ?2, ?3)"
            + " on conflict (name) do update set label_ko = excluded.label_ko, label_en = excluded.label_en";
    private static final String CLEAR = "delete from shop.risk_class_brand where class = ?1";
    private static final String FILL = "insert into shop.risk_class_brand (class, brand_id) select ?1, b.id from shop.brand b where b.id = any(cast(?2 as bigint[]))";
    private static final String RISKY = "update shop.brand set risky = id = any(cast(?1 as bigint[])), changed = now() where risky <> (id = any(cast(?1 as bigint[])))";
    private final EntityManager em;
    private final Tx tx;
    private final Trail trail;
    private final Cache cache;

    @Activate
    public Classes(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Trail trail,
            @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.trail = trail;
        this.cache = cache;
    }

    public record BrandClass(String name, String ko, String en, Set<Long> brands) {
    }

    public record Brand(long id, String name) {
    }

    /** {@code risky} first. */
    public List<BrandClass> all() {
        List<BrandClass> classes = new ArrayList<>();
        for (Object[] row : rows(ALL)) {
            if (classes.isEmpty() || !classes.get(classes.size() - 1).name().equals(row[0])) {
                classes.add(new BrandClass((String) row[0], (String) row[1], (String) row[2], new TreeSet<>()));
            }
            if (row[3] != null) {
                classes.get(classes.size() - 1).brands().add(((Number) row[3]).longValue());
            }
        }
        return classes;
    }

    /** The same for their labels alone, kept as long as nothing is changed. @param version of the rules */
    List<BrandClass> at(long version) {
        return cache.get("shop:risk:classes:" + version, Duration.ofMinutes(10), this::all);
    }

    public List<Brand> brands() {
        return rows(BRANDS).stream().map(row -> new Brand(((Number) row[0]).longValue(), (String) row[1])).toList();
    }

    /** Keeps a class and its brands. @throws Refused for a name or label that cannot be one */
    public void save(BrandClass wanted, long actor) {
        if (!wanted.name().matches("[a-z][a-z0-9-]{0,39}") || wanted.name().equals(RiskFacts.SAFE)) {
            throw new Refused("shop.risk.wrong.name");
        }
        if (wanted.ko().isBlank() || wanted.en().isBlank() || wanted.ko().length() > 60 || wanted.en().length() > 60) {
            throw new Refused("shop.risk.wrong.label");
        }
        tx.run(() -> {
            trail.lock();
            Map<String, String> before = fields(wanted.name());
            em.createNativeQuery(SAVE).setParameter(1, wanted.name()).setParameter(2, wanted.ko()).setParameter(3, wanted.en()).executeUpdate();
            fill(wanted.name(), wanted.brands().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
            trail.add(actor, Trail.Kind.CLASS, wanted.name(), before, fields(wanted.name()));
        });
    }

    private void fill(String name, String brands) {
        if (name.equals(RiskFacts.RISKY)) {
            em.createNativeQuery(RISKY).setParameter(1, brands).executeUpdate();
        } else {
            em.createNativeQuery(CLEAR).setParameter(1, name).executeUpdate();
            em.createNativeQuery(FILL).setParameter(1, name).setParameter(2, brands).executeUpdate();
        }
    }

    private Map<String, String> fields(String name) {
        Map<Long, String> names = brands().stream().collect(Collectors.toMap(Brand::id, Brand::name));
        return all().stream().filter(one -> one.name().equals(name)).findFirst().map(one -> new TreeMap<>(Map.of("ko", one.ko(), "en", one.en(),
                "brands", one.brands().stream().map(names::get).collect(Collectors.joining(", "))))).orElseGet(TreeMap::new);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return tx.read(() -> (List<Object[]>) em.createNativeQuery(sql).getResultList());
    }
}
