package org.hanok.shop.books;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers what was last seen of a thing, so that a change is told once however many look. Works inside the caller's transaction, together with the telling. */
@Component(service = Watch.class)
public class Watch {

    private static final String TURN = """
            insert into shop.watch (name, state) values (?1, ?2)
            on conflict (name) do update set before = watch.state, state = excluded.state, since = now() where watch.state <> excluded.state
            returning before""";
    private final EntityManager em;

    @Activate
    public Watch(@Reference(target = "(osgi.unit.name=shop)") EntityManager em) {
        this.em = em;
    }

    /** @return what was seen before, empty text at the first sight; nothing when it is what was seen last */
    public Optional<String> turned(String name, String state) {
        List<?> rows = em.createNativeQuery(TURN).setParameter(1, name).setParameter(2, state).getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }
}
