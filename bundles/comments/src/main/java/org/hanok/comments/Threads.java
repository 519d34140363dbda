package org.hanok.comments;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Html;
import org.hanok.api.web.Markdown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads our own threads. A thread is one statement, and so is a count of many. Thread-safe. */
@Component(service = Threads.class)
public class Threads {

    static final int MOST = 500;
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Html NOTHING = new Html("");
    private static final String SHOWN = "select c from Comment c where c.subjectType = :type and c.subjectId = :subject and (c.state <> org.hanok.comments.Comment.State.HIDDEN"
            + " or c.parent is null and exists"
            + " (select a.id from Comment a where a.parent = c.id and a.state = org.hanok.comments.Comment.State.VISIBLE)) order by c.id";
    private static final String COUNTS = "select c.subjectType, c.subjectId, count(c.id) from Comment c where c.subjectType in :types and c.subjectId in :ids"
            + " and c.state = org.hanok.comments.Comment.State.VISIBLE group by c.subjectType, c.subjectId";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Markdown markdown;

    @Activate
    public Threads(@Reference(target = "(osgi.unit.name=comments)") EntityManager em, @Reference(target = "(osgi.unit.name=comments)") Tx tx, @Reference Cache cache,
            @Reference Markdown markdown) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.markdown = markdown;
    }

    /** What everybody sees of a thread, and who has written in it. */
    private record Kept(List<Entry> entries, Set<Long> writers) {
    }

    /** Oldest first. Whoever wrote nothing in it shares one kept copy. @param viewer member id, 0 for strangers */
    List<Entry> of(Ref subject, long viewer) {
        Kept kept = cache.get("comments:thread:" + subject, FRESH, () -> kept(read(subject)));
        return kept.writers().contains(viewer) ? entries(read(subject), viewer) : kept.entries();
    }

    /** Subjects without visible comments are left out. */
    Map<Ref, Integer> counts(List<Ref> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Set<Ref> wanted = new HashSet<>(subjects);
        Map<Ref, Integer> counts = new HashMap<>();
        List<Object[]> rows = tx.read(() -> em.createQuery(COUNTS, Object[].class).setParameter("types", wanted.stream().map(Ref::type).collect(Collectors.toSet()))
                .setParameter("ids", wanted.stream().map(Ref::id).collect(Collectors.toSet())).getResultList());
        rows.forEach(row -> counts.put(new Ref((String) row[0], (String) row[1]), ((Number) row[2]).intValue()));
        counts.keySet().retainAll(wanted);
        return counts;
    }

    private List<Comment> read(Ref subject) {
        return tx.read(() -> em.createQuery(SHOWN, Comment.class).setParameter("type", subject.type()).setParameter("subject", subject.id())
                .setMaxResults(MOST).getResultList());
    }

    private Kept kept(List<Comment> rows) {
        return new Kept(entries(rows, 0), rows.stream().map(row -> row.member).filter(member -> member != 0).collect(Collectors.toUnmodifiableSet()));
    }

    private List<Entry> entries(List<Comment> rows, long viewer) {
        Map<Long, List<Entry>> answers = rows.stream().filter(row -> row.parent != null && isShown(row, viewer))
                .collect(Collectors.groupingBy(row -> row.parent, Collectors.mapping(row -> entry(row, viewer, List.of()), Collectors.toUnmodifiableList())));
        return rows.stream().filter(row -> row.parent == null && (isShown(row, viewer) || answers.containsKey(row.id)))
                .map(row -> entry(row, viewer, answers.getOrDefault(row.id, List.of()))).toList();
    }

    private Entry entry(Comment row, long viewer, List<Entry> answers) {
        boolean mine = isBy(viewer, row);
        boolean held = row.state == Comment.State.HELD && mine;
        boolean gone = !isShown(row, viewer);
        return new Entry(row.id == null ? 0 : row.id, gone ? "" : row.author, gone ? NOTHING : markdown.renderUntrusted(row.text), row.created, mine, held, gone, answers);
    }

    private static boolean isShown(Comment row, long viewer) {
        return row.state == Comment.State.VISIBLE || row.state == Comment.State.HELD && isBy(viewer, row);
    }

    private static boolean isBy(long viewer, Comment row) {
        return viewer != 0 && row.member == viewer;
    }
}
