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

    private static final String SELECT = "select " + Terms.COLUMNS + " from shop.brand b ";
    private static final String BRANDS = SELECT + "where b.id = any(cast(?1 as bigint[]))";
    private static final String PRODUCT = SELECT + "join shop.product p on p.brand_id = b.id where p.id = ?1";
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
        return rows.stream().map(row -> Terms.of((Object[]) row, 0)).collect(Collectors.toMap(Terms::brandId, Function.identity()));
    }

    /** Those of a product, as a page may show them: a change of the brand drops them. */
    public Optional<Terms> shown(long product) {
        return cache.get("shop:refund:terms:" + product, Duration.ofMinutes(1), () -> {
            List<?> rows = tx.read(() -> em.createNativeQuery(PRODUCT).setParameter(1, product).getResultList());
            return rows.stream().findFirst().map(row -> Terms.of((Object[]) row, 0));
        });
    }
}
