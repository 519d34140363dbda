package org.hanok.shop.risk.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The history of rules, brand classes and plugins' rules. Its last number is the version of them all. Thread-safe. */
@Component(service = Trail.class)
public class Trail {

    private static final String LOCK = "lock table shop.risk_change in share row exclusive mode";
    private static final String ADD = """
            insert into shop.risk_change (actor, kind, name, before, after) values (?1, ?2, ?3,
              jsonb_object(string_to_array(?4, chr(31)), string_to_array(?5, chr(31))), jsonb_object(string_to_array(?6, chr(31)), string_to_array(?7, chr(31))))""";
    private static final String LATEST = """
            select c.id, c.at, c.actor, c.kind, c.name, f.field, c.before->>f.field, c.after->>f.field
            from (select * from shop.risk_change where id < ?1 order by id desc limit ?2) c
            left join lateral (select k.field from (select jsonb_object_keys(c.before) as field union select jsonb_object_keys(c.after)) k
              where (c.before->>k.field) is distinct from (c.after->>k.field)) f on true
            order by c.id desc, f.field""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Trail(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** What was changed. */
    public enum Kind { RULE, CLASS, PLUGIN }

    /** @param fields that differ */
    public record Change(long id, Instant at, long actor, Kind kind, String name, List<Field> fields) {
    }

    /** @param before and @param after empty when there was or is none */
    public record Field(String name, String before, String after) {
    }

    /** Lets changes happen one after the other until the transaction ends, so that versions become visible in their order. */
    void lock() {
        em.createNativeQuery(LOCK).executeUpdate();
    }

    /** Writes a change down unless nothing changed. */
    public void add(long actor, Kind kind, String name, Map<String, String> before, Map<String, String> after) {
        if (!before.equals(after)) {
            em.createNativeQuery(ADD).setParameter(1, actor).setParameter(2, kind.name()).setParameter(3, name).setParameter(4, keys(before))
                    .setParameter(5, texts(before)).setParameter(6, keys(after)).setParameter(7, texts(after)).executeUpdate();
        }
    }

    /** Newest first, before an id. */
    public List<Change> latest(long before, int limit) {
        List<?> rows = tx.read(() -> em.createNativeQuery(LATEST).setParameter(1, before).setParameter(2, limit).getResultList());
        List<Change> changes = new ArrayList<>();
        for (Object[] row : rows.stream().map(Object[].class::cast).toList()) {
            long id = ((Number) row[0]).longValue();
            if (changes.isEmpty() || changes.get(changes.size() - 1).id() != id) {
                changes.add(new Change(id, ((Timestamp) row[1]).toInstant(), ((Number) row[2]).longValue(), Kind.valueOf((String) row[3]), (String) row[4],
                        new ArrayList<>()));
            }
            if (row[5] != null) {
                changes.get(changes.size() - 1).fields().add(new Field((String) row[5], Objects.toString(row[6], ""), Objects.toString(row[7], "")));
            }
        }
        return changes;
    }

    private static String keys(Map<String, String> fields) {
        return String.join("\u001f", new TreeSet<>(fields.keySet()));
    }

    private static String texts(Map<String, String> fields) {
        return new TreeSet<>(fields.keySet()).stream().map(fields::get).collect(Collectors.joining("\u001f"));
    }
}
