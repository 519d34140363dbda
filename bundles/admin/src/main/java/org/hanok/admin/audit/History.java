package org.hanok.admin.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Reads the audit log, newest first. */
@Component(service = History.class)
public class History {

    static final int SIZE = 50;
    private final EntityManager em;
    private final Tx tx;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Members> members = List.of();

    /** @param actor name, empty when it was the site itself or the member is unknown */
    public record Entry(long id, Instant at, String actor, String address, String action, Ref subject, String title, List<Change> changes) {
    }

    @Activate
    public History(@Reference(target = "(osgi.unit.name=admin)") EntityManager em, @Reference(target = "(osgi.unit.name=admin)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /** What happened to one thing: the last 50. */
    public List<Entry> of(Ref subject) {
        return tx.read(() -> entries(em.createQuery(
                "SELECT a FROM AuditEntry a WHERE a.subjectType = :type AND a.subjectId = :id ORDER BY a.id DESC", AuditEntry.class)
                .setParameter("type", subject.type()).setParameter("id", subject.id())));
    }

    /** Everything that happened before an entry: 50 at a time. @param type of subjects, {@code %} for all */
    public List<Entry> before(long entry, String type) {
        return tx.read(() -> entries(em.createQuery(
                "SELECT a FROM AuditEntry a WHERE a.id < :entry AND a.subjectType LIKE :type ORDER BY a.id DESC", AuditEntry.class)
                .setParameter("entry", entry).setParameter("type", type)));
    }

    private List<Entry> entries(TypedQuery<AuditEntry> query) {
        List<AuditEntry> found = query.setMaxResults(SIZE).getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Change>> changes = em.createQuery("SELECT c FROM AuditChange c WHERE c.auditId IN :ids ORDER BY c.id", AuditChange.class)
                .setParameter("ids", found.stream().map(AuditEntry::id).toList()).getResultList().stream()
                .collect(Collectors.groupingBy(AuditChange::auditId, Collectors.mapping(AuditChange::change, Collectors.toList())));
        Map<Long, String> names = names(found.stream().map(AuditEntry::actor).filter(Objects::nonNull).distinct().toList());
        return found.stream().map(a -> new Entry(a.id(), a.at(), Optional.ofNullable(a.actor()).map(names::get).orElse(""), a.address(), a.action(),
                new Ref(a.subjectType(), a.subjectId()), a.title(), changes.getOrDefault(a.id(), List.of()))).toList();
    }

    private Map<Long, String> names(List<Long> ids) {
        return members.stream().findFirst().filter(m -> !ids.isEmpty()).map(m -> m.byIds(ids).stream().collect(Collectors.toMap(Member::id, Member::name))).orElse(Map.of());
    }
}
