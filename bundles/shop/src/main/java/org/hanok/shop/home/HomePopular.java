package org.hanok.shop.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.read.Cards;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people look for now. */
@Component
@Slot(value = "home.top", order = 30, seconds = 60)
public class HomePopular implements PageWidget {

    private final Catalogue catalogue;
    private final Cards cards;

    @Activate
    public HomePopular(@Reference Catalogue catalogue, @Reference Cards cards) {
        this.catalogue = catalogue;
        this.cards = cards;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<Listing> listings = Shelf.ofDifferentBrands(catalogue.popular(24));
        return listings.isEmpty() ? Optional.empty()
                : Optional.of(View.of("shop/shelf", Map.of("heading", "shop.home.popular", "cards", cards.of(listings, visit.locale()))));
    }
}
