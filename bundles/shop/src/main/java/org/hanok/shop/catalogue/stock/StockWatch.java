package org.hanok.shop.catalogue.stock;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares what is on sale with what is there. Two statements. Thread-safe. */
@Component(service = StockWatch.class)
public class StockWatch {

    private final EntityManager em;
    private final Tx tx;
    private final Stock stock;

    @Activate
    public StockWatch(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx,
            @Reference Stock stock) {
        this.em = em;
        this.tx = tx;
        this.stock = stock;
    }

    State now() {
        List<Low> watched = tx.read(() -> em.createQuery("select new org.hanok.shop.catalogue.stock.Low(p.id, p.name, p.stockMinimum) from Product p"
                + " where p.enabled = true and p.brand.enabled = true order by p.id", Low.class).setMaxResults(Catalogue.MOST).getResultList());
        return State.of(watched, stock.available(watched.stream().map(Low::productId).toList()));
    }

    /** @param low those below their minimum, the largest gap first */
    record State(int onSale, int soldOut, List<Low> low) {

        static State of(List<Low> watched, Map<Long, Long> stock) {
            List<Low> counted = watched.stream().map(one -> one.with(stock.getOrDefault(one.productId(), 0L))).toList();
            return new State(counted.size(), (int) counted.stream().filter(one -> one.left() <= 0).count(),
                    counted.stream().filter(one -> one.left() < one.minimum() || one.left() <= 0)
                            .sorted(Comparator.comparingLong(Low::gap).reversed().thenComparing(Low::name)).toList());
        }
    }
}
