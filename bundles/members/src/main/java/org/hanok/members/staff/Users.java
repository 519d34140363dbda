package org.hanok.members.staff;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.NotFound;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in pages, oldest first, roles included. */
@Component(service = Users.class)
public class Users {

    private static final int MOST = 100;
    private static final String COLUMNS = """
            select a.id, a.email, a.name, a.status, a.assurance, coalesce((select string_agg(r.name, ' ' order by r.name) from members.account_role ar
            join members.role r on r.id = ar.role_id where ar.account_id = a.id), ''), a.registered from members.account a
            """;
    private static final String PAGE = COLUMNS + """
            where a.id > ?1 and (?2 = '' or position(?2 in a.email) > 0 or position(?2 in lower(a.name)) > 0) order by a.id limit ?3""";
    private static final String ONE = COLUMNS + "where a.id = ?1";

    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Users(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    User.Page page(long after, String text, int limit) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<User> found = tx.read(() -> all(em.createNativeQuery(PAGE).setParameter(1, after).setParameter(2, text.strip().toLowerCase(Locale.ROOT))
                .setParameter(3, size + 1)));
        return found.size() <= size ? new User.Page(found, "") : new User.Page(found.subList(0, size), String.valueOf(found.get(size - 1).id()));
    }

    /** @throws NotFound when there is none */
    User one(long id) {
        return tx.read(() -> all(em.createNativeQuery(ONE).setParameter(1, id))).stream().findFirst().orElseThrow(NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private static List<User> all(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new User(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                (String) row[3], (String) row[4], Arrays.stream(((String) row[5]).split(" ")).filter(name -> !name.isEmpty()).toList(),
                ((Timestamp) row[6]).toInstant())).toList();
    }
}
