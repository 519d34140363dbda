package org.hanok.shop.catalogue.read;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.web.Messages;
import org.hanok.shop.Art;
import org.hanok.shop.Words;
import org.hanok.shop.vault.Stock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes vouchers ready for a grid, with their stock in one query. Thread-safe. */
@Component(service = Cards.class)
public class Cards {

    /** From here on the number left is worth saying. */
    public static final long FEW = 12;

    private final Messages messages;
    private final Stock stock;

    @Activate
    public Cards(@Reference Messages messages, @Reference Stock stock) {
        this.messages = messages;
        this.stock = stock;
    }

    /** Cards in the same order. One statement. */
    public List<Card> of(Collection<Listing> listings, Locale locale) {
        return of(listings, available(listings), locale);
    }

    public List<Card> of(Collection<Listing> listings, Map<Long, Long> available, Locale locale) {
        Words words = new Words(messages, locale);
        return listings.stream().map(listing -> card(listing, available.getOrDefault(listing.productId(), 0L), words)).toList();
    }

    public Map<Long, Long> available(Collection<Listing> listings) {
        return stock.available(listings.stream().map(Listing::productId).toList());
    }

    private static Card card(Listing listing, long left, Words words) {
        Offer offer = listing.offer();
        String meta = !offer.sellable() ? words.get("shop.card.paused") : left > FEW ? words.get("shop.card.now") : left > 0 ? words.get("shop.card.left", left) : words.get("shop.card.out");
        return new Card(offer.path(), offer.name(), offer.brand(), new Art(offer.palette(), offer.lattice()), offer.faceValue(), offer.listPrice(),
                offer.price(), left <= 0 || !offer.sellable(), meta, listing.subtitle());
    }
}
