package org.hanok.shop.refund.terms;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the terms that staff set with each brand. What is shown and what decides are the same rows. Thread-safe. */
@Component(service = TermsBook.class)
public class TermsBook {

    private static final String COLUMNS = "select b.id, b.name, b.refundable, b.refund_hours, b.refund_wait_hours, b.refund_fee, b.refund_fee_rate,"
            + " b.refund_after_reveal, b.refund_from, b.refund_until, b.refund_text_ko, b.refund_text_en from shop.brand b ";
    private static final String BRANDS = COLUMNS + "where b.id = any(cast(?1 as bigint[]))";
    private static final String PRODUCT = COLUMNS + "join shop.product p on p.brand_id = b.id where p.id = ?1";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;

    @Activate
    public TermsBook(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Cache cache) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
    }

    /** As they are now, by brand. */
    public Map<Long, Terms> of(Collection<Long> brands) {
        String ids = brands.stream().distinct().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        List<?> rows = tx.read(() -> em.createNativeQuery(BRANDS).setParameter(1, ids).getResultList());
        return rows.stream().map(TermsBook::terms).collect(Collectors.toMap(Terms::brandId, Function.identity()));
    }

    /** Those of a product, as a page may show them: a change of the brand drops them. */
    public Optional<Terms> shown(long product) {
        return cache.get("shop:refund:terms:" + product, Duration.ofMinutes(1), () -> {
            List<?> rows = tx.read(() -> em.createNativeQuery(PRODUCT).setParameter(1, product).getResultList());
            return rows.stream().findFirst().map(TermsBook::terms);
        });
    }

    private static Terms terms(Object row) {
        Object[] c = (Object[]) row;
        return new Terms(number(c[0]), (String) c[1], (Boolean) c[2], (int) number(c[3]), (int) number(c[4]), number(c[5]), (int) number(c[6]), (Boolean) c[7],
                new Hours((int) number(c[8]), (int) number(c[9])), (String) c[10], (String) c[11]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
