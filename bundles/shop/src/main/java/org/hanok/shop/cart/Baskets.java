package org.hanok.shop.cart;

import java.util.List;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts today's prices and stock beside what a cart holds. Three statements, one for an empty cart. Thread-safe. */
@Component(service = Baskets.class)
public class Baskets {

    private final Carts carts;
    private final Catalogue catalogue;
    private final Stock stock;

    @Activate
    public Baskets(@Reference Carts carts, @Reference Catalogue catalogue, @Reference Stock stock) {
        this.carts = carts;
        this.catalogue = catalogue;
        this.stock = stock;
    }

    public Basket of(Visit visit) {
        List<CartEntry> entries = carts.entries(visit);
        List<Long> ids = entries.stream().map(CartEntry::productId).toList();
        return Basket.of(entries, catalogue.offers(ids), stock.available(ids));
    }
}
