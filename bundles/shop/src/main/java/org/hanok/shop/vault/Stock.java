package org.hanok.shop.vault;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How much can be sold, counted from the PINs themselves; there is no counter that could drift. Thread-safe. */
@Component(service = Stock.class)
public class Stock {

    /** Nobody buys more than this at once, so counting stops here and a page costs the same with a million PINs. */
    public static final int ENOUGH = 1_000;

    /** SQL: what a new buyer can have of the product {@code p}, in a statement that asks for other things too. */
    public static final String OF_PRODUCT = """
            greatest(0, (select count(*) from (select 1 from shop.pin_sellable s where s.product_id = p.id limit 1000) f)
              - (select coalesce(sum(q.quantity - q.withdrawn), 0) from shop.order_line q where q.product_id = p.id and q.state = 'WAITING'))""";

    private static final String FREE_AND_OWED = """
            select w.id,
              (select count(*) from (select 1 from shop.pin_sellable p where p.product_id = w.id limit 1000) f),
              (select coalesce(sum(l.quantity - l.withdrawn), 0) from shop.order_line l where l.product_id = w.id and l.state = 'WAITING')
            from unnest(cast(?1 as bigint[])) as w(id)""";
    private final EntityManager em;
    private final Tx tx;

    @Activate
    public Stock(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx) {
        this.em = em;
        this.tx = tx;
    }

    /**
     * What a new buyer can have of each product, in one query: free PINs and those whose
     * reservation is over, counted up to {@link #ENOUGH}, less those that paid orders are already waiting for.
     * Every product asked for is in the answer.
     */
    public Map<Long, Long> available(Collection<Long> products) {
        Map<Long, Long> available = new LinkedHashMap<>();
        if (products.isEmpty()) {
            return available;
        }
        String ids = products.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        List<?> rows = tx.read(() -> em.createNativeQuery(FREE_AND_OWED).setParameter(1, ids).getResultList());
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            long free = ((Number) column[1]).longValue() - ((Number) column[2]).longValue();
            available.put(((Number) column[0]).longValue(), Math.max(0, free));
        }
        return available;
    }
}
