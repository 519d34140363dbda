package org.hanok.search;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds entries that hold every word of a query anywhere, even within a word. Titles count most, then the plugin's own weight, then the time of change. Two statements
 * a query. Thread-safe.
 */
@Component(service = Search.class)
public class Search {

    static final int PAGE = 20;
    private static final int MOST_CHARACTERS = 100;
    private static final String MATCH = " FROM search.entry e WHERE e.type = ANY (string_to_array(?1, ' ')) AND e.grams @> string_to_array(?2, ' ')"
            + " AND e.folded LIKE ALL (string_to_array(?3, ' '))";
    private static final String HITS = "SELECT e.type, e.url, e.title, e.text, e.changed" + MATCH + " AND (?4 = '' OR e.type = ?4)"
            + " ORDER BY (e.heading LIKE ALL (string_to_array(?3, ' '))) DESC, e.weight DESC, e.changed DESC, e.id LIMIT 21 OFFSET ?5";
    private static final String COUNTS = "SELECT e.type, count(*)" + MATCH + " GROUP BY e.type ORDER BY 2 DESC";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Search(@Reference(target = "(osgi.unit.name=search)") EntityManager em, @Reference(target = "(osgi.unit.name=search)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** @param types that may be found now @param type only this one, or empty @param page from 0 */
    Found find(String query, List<String> types, String type, int page) {
        List<String> terms = Grams.terms(query.length() <= MOST_CHARACTERS ? query : query.substring(0, MOST_CHARACTERS));
        if (terms.isEmpty() || types.isEmpty()) {
            return Found.NOTHING;
        }
        return tx.read(() -> {
            Map<String, Long> counts = counts(terms, types);
            List<?> rows = counts.isEmpty() ? List.of()
                    : match(em.createNativeQuery(HITS), terms, types).setParameter(4, type).setParameter(5, page * PAGE).getResultList();
            List<Hit> hits = rows.stream().limit(PAGE).map(row -> hit((Object[]) row, terms)).toList();
            return new Found(hits, counts, rows.size() > PAGE);
        });
    }

    private Map<String, Long> counts(List<String> terms, List<String> types) {
        List<?> rows = match(em.createNativeQuery(COUNTS), terms, types).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Terms are letters and digits only, so they hold neither a space nor a wildcard. */
    private static Query match(Query query, List<String> terms, List<String> types) {
        return query.setParameter(1, String.join(" ", types)).setParameter(2, String.join(" ", Grams.of(terms)))
                .setParameter(3, terms.stream().map(term -> "%" + term + "%").collect(Collectors.joining(" ")));
    }

    private static Hit hit(Object[] row, List<String> terms) {
        return new Hit((String) row[0], (String) row[1], Snippet.marked((String) row[2], terms), Snippet.of((String) row[3], terms), ((Timestamp) row[4]).toInstant());
    }
}
