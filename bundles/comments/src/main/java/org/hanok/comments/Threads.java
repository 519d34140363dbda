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
    private static final String SHOWN = "select c from Comment c where c.subjectType = :type and c.subjectId = :subject and (c.state = org.hanok.comments.Comment.State.VISIBLE"
            + " or c.state = org.hanok.comments.Comment.State.HELD and c.member = :viewer or c.parent is null and exists"
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

    /** Oldest first. @param viewer member id, 0 for strangers, who share one kept copy */
    List<Entry> of(Ref subject, long viewer) {
        return viewer == 0 ? cache.get("comments:thread:" + subject, FRESH, () -> read(subject, 0)) : read(subject, viewer);
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

    private List<Entry> read(Ref subject, long viewer) {
        List<Comment> rows = tx.read(() -> em.createQuery(SHOWN, Comment.class).setParameter("type", subject.type()).setParameter("subject", subject.id())
                .setParameter("viewer", viewer).setMaxResults(MOST).getResultList());
        Map<Long, List<Entry>> answers = rows.stream().filter(row -> row.parent != null)
                .collect(Collectors.groupingBy(row -> row.parent, Collectors.mapping(row -> entry(row, viewer, List.of()), Collectors.toUnmodifiableList())));
        return rows.stream().filter(row -> row.parent == null).map(row -> entry(row, viewer, answers.getOrDefault(row.id, List.of()))).toList();
    }

    private Entry entry(Comment row, long viewer, List<Entry> answers) {
        boolean mine = viewer != 0 && row.member == viewer;
        boolean held = row.state == Comment.State.HELD && mine;
        boolean gone = row.state != Comment.State.VISIBLE && !held;
        return new Entry(row.id == null ? 0 : row.id, gone ? "" : row.author, gone ? NOTHING : markdown.renderUntrusted(row.text), row.created, mine, held, gone, answers);
    }
}
