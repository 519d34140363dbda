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

/** Where most is taken off today. */
@Component
@Slot(value = "home.top", order = 50, seconds = 60)
public class HomeDiscounts implements PageWidget {

    private final Catalogue catalogue;
    private final Cards cards;

    @Activate
    public HomeDiscounts(@Reference Catalogue catalogue, @Reference Cards cards) {
        this.catalogue = catalogue;
        this.cards = cards;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<Listing> listings = Shelf.ofDifferentBrands(catalogue.discounted(24));
        return listings.isEmpty() ? Optional.empty()
                : Optional.of(View.of("shop/shelf", Map.of("heading", "shop.home.discounts", "cards", cards.of(listings, visit.locale()))));
    }
}
