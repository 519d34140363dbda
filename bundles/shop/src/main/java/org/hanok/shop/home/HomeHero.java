package org.hanok.shop.home;

import java.util.ArrayList;
import java.util.Collections;
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

/** The promise at the top of the home page, with a fan of the three best selling brands, the best in front. */
@Component
@Slot(value = "home.top", order = 10, seconds = 60)
public class HomeHero implements PageWidget {

    private final Catalogue catalogue;
    private final Cards cards;

    @Activate
    public HomeHero(@Reference Catalogue catalogue, @Reference Cards cards) {
        this.catalogue = catalogue;
        this.cards = cards;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<Listing> popular = catalogue.popular(24);
        List<Listing> fan = new ArrayList<>(popular.stream().filter(listing -> first(listing, popular)).limit(3).toList());
        Collections.reverse(fan);
        int most = popular.stream().mapToInt(listing -> listing.offer().percentOff()).max().orElse(0);
        return fan.isEmpty() ? Optional.empty()
                : Optional.of(View.of("shop/hero", Map.of("fan", cards.of(fan, Map.of(), visit.locale()), "most", most)));
    }

    /** Whether it is the best selling one of its brand. */
    private static boolean first(Listing listing, List<Listing> popular) {
        long brand = listing.offer().brandId();
        return popular.stream().filter(other -> other.offer().brandId() == brand).findFirst().filter(listing::equals).isPresent();
    }
}
