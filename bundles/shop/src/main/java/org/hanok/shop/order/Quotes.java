package org.hanok.shop.order;

import java.util.List;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.catalogue.Catalogue;
import org.hanok.shop.catalogue.Offer;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prices lines as of now, in two statements however many there are. Thread-safe. */
@Component(service = Quotes.class)
public class Quotes {

    private final Catalogue catalogue;
    private final Stock stock;

    @Activate
    public Quotes(@Reference Catalogue catalogue, @Reference Stock stock) {
        this.catalogue = catalogue;
        this.stock = stock;
    }

    /** @throws Refused for a product that does not exist */
    public Quote price(List<CartLine> lines) {
        List<Long> products = lines.stream().map(CartLine::productId).toList();
        Map<Long, Offer> offers = catalogue.offers(products);
        Map<Long, Long> available = stock.available(products);
        return new Quote(lines.stream().map(line -> item(line, offers, available)).toList());
    }

    private static Item item(CartLine line, Map<Long, Offer> offers, Map<Long, Long> available) {
        Offer offer = offers.get(line.productId());
        if (offer == null) {
            throw new Refused("shop.checkout.refused.unknown", line.productId());
        }
        return new Item(offer, line.quantity(), available.getOrDefault(line.productId(), 0L));
    }
}
