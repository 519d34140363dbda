package ${package};

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps notes. Thread-safe. */
@Component(service = Notes.class)
public class Notes {

    private static final int LONGEST = 200;
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public Notes(@Reference(target = "(osgi.unit.name=${artifactId})") EntityManager em, @Reference(target = "(osgi.unit.name=${artifactId})") Tx tx,
            @Reference Events events, @Reference Cache cache, @Reference Clock clock) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.cache = cache;
        this.clock = clock;
    }

    /** @throws Refused when the text is blank or too long */
    long write(String text, String author) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new Refused("${artifactId}.refused.text", LONGEST);
        }
        Note note = new Note();
        note.text = stripped;
        note.author = author;
        note.created = clock.instant();
        return tx.call(() -> {
            em.persist(note);
            em.flush();
            events.publish(new Event("${artifactId}.written", new Ref("${artifactId}.note", note.id.toString()), note.created, Map.of()));
            tx.afterCommit(() -> cache.drop("${artifactId}"));
            return note.id;
        });
    }

    /** Newest first. One statement. */
    List<NoteRow> latest(int most) {
        return tx.read(() -> em.createQuery("select new ${package}.NoteRow(n.id, n.text, n.author, n.created) from Note n order by n.id desc", NoteRow.class)
                .setMaxResults(most).getResultList());
    }
}
