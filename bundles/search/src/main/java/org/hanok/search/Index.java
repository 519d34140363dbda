package org.hanok.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.search.SearchEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the entries of contributors in the database. Thread-safe. */
@Component(service = Index.class)
public class Index {

    private static final int BATCH = 200;
    private static final String UPSERT = """
            INSERT INTO search.entry (type, id, url, title, text, folded, heading, pairs, weight, changed, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (type, id) DO UPDATE SET url = excluded.url, title = excluded.title, text = excluded.text, folded = excluded.folded, heading = excluded.heading,
              pairs = excluded.pairs, weight = excluded.weight, changed = excluded.changed, run = excluded.run""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Index(@Reference(target = "(osgi.unit.name=search)") EntityManager em, @Reference(target = "(osgi.unit.name=search)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** Reads everything that the contributor offers, if anything has changed since the last time. @return how many entries were read */
    int refresh(SearchContributor contributor) {
        Instant changed = contributor.changed();
        if (indexed(contributor.type()).filter(last -> !changed.isAfter(last)).isPresent()) {
            return 0;
        }
        long run = System.nanoTime();
        int count = 0;
        String after = "";
        List<SearchEntry> entries = contributor.entries(after, BATCH);
        while (!entries.isEmpty()) {
            write(entries, run);
            count += entries.size();
            after = entries.get(entries.size() - 1).subject().id();
            entries = entries.size() < BATCH ? List.of() : contributor.entries(after, BATCH);
        }
        finish(contributor.type(), run, changed, count);
        return count;
    }

    private Optional<Instant> indexed(String type) {
        List<?> found = tx.read(() -> em.createNativeQuery("SELECT indexed FROM search.source WHERE type = ?1").setParameter(1, type).getResultList());
        return found.stream().map(value -> ((Timestamp) value).toInstant()).findFirst();
    }

    private void write(List<SearchEntry> entries, long run) {
        tx.call(() -> {
            Connection connection = em.unwrap(Connection.class);
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (SearchEntry entry : entries) {
                    bind(connection, upsert, entry, run);
                    upsert.addBatch();
                }
                return upsert.executeBatch().length;
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement upsert, SearchEntry entry, long run) throws SQLException {
        String heading = Grams.marked(Grams.fold(entry.title() + " " + entry.keywords()));
        String folded = heading + " " + Grams.marked(Grams.fold(entry.text()));
        upsert.setString(1, entry.subject().type());
        upsert.setString(2, entry.subject().id());
        upsert.setString(3, entry.url());
        upsert.setString(4, entry.title());
        upsert.setString(5, entry.text());
        upsert.setString(6, folded);
        upsert.setString(7, heading);
        upsert.setArray(8, connection.createArrayOf("int", Arrays.stream(Grams.pairs(folded)).boxed().toArray()));
        upsert.setInt(9, entry.weight());
        upsert.setTimestamp(10, Timestamp.from(entry.changed()));
        upsert.setLong(11, run);
    }

    /** Forgets what was not offered again, and remembers up to when the type is read. */
    private void finish(String type, long run, Instant changed, int count) {
        tx.run(() -> {
            em.createNativeQuery("DELETE FROM search.entry WHERE type = ?1 AND run <> ?2").setParameter(1, type).setParameter(2, run).executeUpdate();
            em.createNativeQuery("INSERT INTO search.source (type, indexed, entries) VALUES (?1, ?2, ?3)"
                    + " ON CONFLICT (type) DO UPDATE SET indexed = excluded.indexed, entries = excluded.entries")
                    .setParameter(1, type).setParameter(2, Timestamp.from(changed)).setParameter(3, count).executeUpdate();
        });
    }
}
