package org.hanok.shop.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets a request have its effect once, however often it is sent: the answer is stored in the transaction of the effect, for a day. A twin that comes while the
 * first is at work waits for it. A failed request leaves nothing, so that it can be tried again. Thread-safe over any number of nodes.
 */
@Component(service = Idempotency.class)
public class Idempotency {

    // A twin that is at work is waited for at the primary key; when it fails, this one takes its place.
    private static final String BEGIN = """
            insert into shop.idempotent_request (member_id, route, key, body_hash) values (?1, ?2, ?3, ?4) on conflict do nothing returning 1""";
    private static final String SAME = "select body_hash, answer from shop.idempotent_request where member_id = ?1 and route = ?2 and key = ?3";
    private static final String END = "update shop.idempotent_request set answer = ?4 where member_id = ?1 and route = ?2 and key = ?3";
    private static final String SWEEP = "delete from shop.idempotent_request where at < now() - interval '24 hours'";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Idempotency(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /**
     * Does the work, unless the same request has done it.
     *
     * @param work joins this transaction and returns what the answer is made from, at most 4,000 characters: an address, an id; never anything secret
     * @return what the work returned, now or the first time
     * @throws Refused when the key was used for another body
     */
    public String once(Request request, Supplier<String> work) {
        return tx.call(() -> {
            List<?> begun = em.createNativeQuery(BEGIN).setParameter(1, request.member()).setParameter(2, request.route()).setParameter(3, request.key())
                    .setParameter(4, request.hash()).getResultList();
            return begun.isEmpty() ? again(request) : first(request, work);
        });
    }

    /** As {@link #once}, and without a key just the work: for forms and callers that need not send one. */
    public String maybe(Visit visit, @Nullable String key, Object body, Supplier<String> work) {
        return key == null || key.isEmpty() ? tx.call(work::get) : once(Request.post(visit, key, body), work);
    }

    /**
     * As {@link #maybe} for work that calls others and so must not run in a transaction: its answer is stored afterwards. The work itself must be harmless when it
     * is done twice; a twin that comes while the first is at work is not waited for.
     */
    public String afterwards(Visit visit, @Nullable String key, Object body, Supplier<String> work) {
        if (key == null || key.isEmpty()) {
            return work.get();
        }
        Request request = Request.post(visit, key, body);
        return tx.read(() -> known(request)).orElseGet(() -> {
            String answer = work.get();
            return once(request, () -> answer);
        });
    }

    private String first(Request request, Supplier<String> work) {
        String answer = work.get();
        em.createNativeQuery(END).setParameter(1, request.member()).setParameter(2, request.route()).setParameter(3, request.key()).setParameter(4, answer)
                .executeUpdate();
        return answer;
    }

    private String again(Request request) {
        return known(request).orElseThrow();
    }

    private Optional<String> known(Request request) {
        List<?> rows = em.createNativeQuery(SAME).setParameter(1, request.member()).setParameter(2, request.route()).setParameter(3, request.key()).getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(same -> {
            if (!request.hash().equals(same[0])) {
                throw new Refused("shop.idempotency.other");
            }
            return (String) same[1];
        });
    }

    /** Forgets what is older than a day. @return how many */
    int sweep() {
        return tx.call(() -> em.createNativeQuery(SWEEP).executeUpdate());
    }
}
