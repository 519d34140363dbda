package org.hanok.search;

import java.sql.Timestamp;
import java.util.Arrays;
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
 * Finds entries that hold every word of a query, Korean even within a word. Titles count most, then the plugin's own weight, then the time of change. One statement a
 * query. Thread-safe.
 */
@Component(service = Search.class)
public class Search {

    static final int PAGE = 20;
    private static final int MOST_CHARACTERS = 100;
    /** Entries that match are looked through once, for the counts of all kinds and the page of one. Texts are fetched for that page only. */
    private static final String FIND = """
            WITH m AS MATERIALIZED (
              SELECT e.id, e.type, e.weight, e.changed, e.heading LIKE ALL (string_to_array(?3, ' ')) AS titled FROM search.entry e
              WHERE e.type = ANY (string_to_array(?1, ' ')) AND e.pairs @> string_to_array(?2, ' ')::int[] AND e.folded LIKE ALL (string_to_array(?3, ' '))
            ), h AS (
              SELECT m.* FROM m WHERE ?4 = '' OR m.type = ?4 ORDER BY m.titled DESC, m.weight DESC, m.changed DESC, m.id LIMIT 21 OFFSET ?5
            )
            SELECT m.type, NULL AS url, NULL AS title, NULL AS text, NULL::timestamptz AS changed, count(*) AS n, NULL AS titled, NULL AS weight, NULL AS id FROM m GROUP BY m.type
            UNION ALL
            SELECT e.type, e.url, e.title, e.text, e.changed, 0, h.titled, h.weight, h.id FROM h JOIN search.entry e ON e.type = h.type AND e.id = h.id
            ORDER BY n DESC, titled DESC, weight DESC, changed DESC, id, type""";
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
        List<?> all = tx.read(() -> match(terms, types).setParameter(4, type).setParameter(5, page * PAGE).getResultList());
        List<Object[]> rows = all.stream().map(row -> (Object[]) row).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.stream().filter(row -> row[1] == null).forEach(row -> counts.put((String) row[0], ((Number) row[5]).longValue()));
        List<Object[]> found = rows.stream().filter(row -> row[1] != null).toList();
        Highlighter highlighter = new Highlighter(terms);
        return new Found(found.stream().limit(PAGE).map(row -> hit(row, highlighter)).toList(), counts, found.size() > PAGE);
    }

    /** Terms are letters and digits only, so they hold no space, and nothing that LIKE reads. */
    private Query match(List<String> terms, List<String> types) {
        String marked = Grams.marked(String.join(" ", terms));
        return em.createNativeQuery(FIND).setParameter(1, String.join(" ", types))
                .setParameter(2, Arrays.stream(Grams.pairs(marked)).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .setParameter(3, "%" + marked.replace(" ", "% %") + "%");
    }

    private static Hit hit(Object[] row, Highlighter highlighter) {
        return new Hit((String) row[0], (String) row[1], highlighter.marked((String) row[2]), highlighter.snippet((String) row[3]), ((Timestamp) row[4]).toInstant());
    }
}
