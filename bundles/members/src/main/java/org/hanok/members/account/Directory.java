package org.hanok.members.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hanok.api.NotFound;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members for other plugins, roles included, one statement each time. */
@Component(service = {Members.class, Directory.class})
public class Directory implements Members {

    /** Where a member is kept, behind which the id follows. */
    public static final String KEPT = "id:";
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 100;
    private static final String BY_ID = "select " + MemberRow.COLUMNS + " from members.account a where a.id = ?1";
    private static final String BY_IDS = "select " + MemberRow.COLUMNS + " from members.account a where a.id = any (cast(string_to_array(?1, ',') as bigint[]))";
    private static final String BY_EMAIL = "select " + MemberRow.COLUMNS + " from members.account a where a.email = ?1 and a.status <> 'PENDING'";
    private static final String BY_TEXT = "select " + MemberRow.COLUMNS + """
             from members.account a where position(?1 in lower(a.name)) > 0 or position(?1 in a.email) > 0 order by a.id desc limit ?2""";

    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Generation generation;
    private final Proofs proofs;

    @Activate
    public Directory(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Cache cache, @Reference Generation generation, @Reference Proofs proofs) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.generation = generation;
        this.proofs = proofs;
    }

    @Override
    public Optional<Member> byId(long id) {
        try {
            return Optional.of(cache.get(generation.key(KEPT + id), FRESH, () -> tx.read(() -> all(em.createNativeQuery(BY_ID).setParameter(1, id))).stream()
                    .findFirst().orElseThrow(NotFound::new)));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Member> byEmail(String email) {
        return tx.read(() -> all(em.createNativeQuery(BY_EMAIL).setParameter(1, EmailAddress.normal(email)))).stream().findFirst();
    }

    @Override
    public List<Member> byIds(List<Long> ids) {
        return ids.isEmpty() ? List.of()
                : tx.read(() -> all(em.createNativeQuery(BY_IDS).setParameter(1, String.join(",", ids.stream().map(String::valueOf).toList()))));
    }

    @Override
    public List<Member> search(String text, int limit) {
        return text.isBlank() ? List.of() : tx.read(() -> all(em.createNativeQuery(BY_TEXT).setParameter(1, text.strip().toLowerCase(Locale.ROOT))
                .setParameter(2, Math.min(limit, MOST))));
    }

    @Override
    public void prove(long id, Assurance assurance, String provenName, String personKey) {
        proofs.prove(id, assurance, provenName, personKey);
    }

    @SuppressWarnings("unchecked")
    private static List<Member> all(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(MemberRow::read).toList();
    }
}
