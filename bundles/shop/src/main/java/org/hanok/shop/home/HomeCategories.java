package org.hanok.shop.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.read.Catalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seven categories and the way to all of them. */
@Component
@Slot(value = "home.top", order = 20, seconds = 60)
public class HomeCategories implements PageWidget {

    private final Catalogue catalogue;

    @Activate
    public HomeCategories(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<ShopHome.Tile> tiles = ShopHome.tiles(catalogue.directory());
        return tiles.isEmpty() ? Optional.empty() : Optional.of(View.of("shop/tiles", Map.of("categories", tiles.subList(0, Math.min(7, tiles.size())))));
    }
}
