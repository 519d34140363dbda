package org.hanok.shop.order.page;

import java.util.List;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.Offer;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.book.OrderedLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a cart from an old order, at today's prices. Thread-safe. */
@Component(service = Reorder.class)
public class Reorder {

    private static final Logger LOG = LoggerFactory.getLogger(Reorder.class);
    private final Carts carts;
    private final Catalogue catalogue;

    @Activate
    public Reorder(@Reference Carts carts, @Reference Catalogue catalogue) {
        this.carts = carts;
        this.catalogue = catalogue;
    }

    /** Skips what is not sold any more; the cart itself says what is short. */
    void fill(OrderFile file, Visit visit) {
        List<Long> products = file.lines().stream().map(OrderedLine::productId).toList();
        Map<Long, Offer> offers = catalogue.offers(products);
        for (OrderedLine line : file.lines()) {
            Offer offer = offers.get(line.productId());
            if (offer != null && offer.sellable()) {
                put(line, visit);
            }
        }
    }

    private void put(OrderedLine line, Visit visit) {
        try {
            carts.set(visit, line.productId(), Math.min(line.quantity(), carts.most()));
        } catch (Refused full) {
            LOG.debug("A line of an old order does not fit into the cart: {}", full.key());
        }
    }
}
