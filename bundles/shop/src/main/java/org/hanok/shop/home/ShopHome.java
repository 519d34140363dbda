package org.hanok.shop.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Art;
import org.hanok.shop.catalogue.read.BrandEntry;
import org.hanok.shop.catalogue.read.Cards;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.CategoryEntry;
import org.hanok.shop.catalogue.read.Directory;
import org.hanok.shop.catalogue.read.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of everything: categories, two shelves, all brands. Three statements, two more when the directory is not cached. Thread-safe. */
@Component(service = ShopHome.class)
public class ShopHome {

    private static final int SHELF = 8;

    private final Catalogue catalogue;
    private final Cards cards;

    @Activate
    public ShopHome(@Reference Catalogue catalogue, @Reference Cards cards) {
        this.catalogue = catalogue;
        this.cards = cards;
    }

    public View show(Visit visit) {
        Directory directory = catalogue.directory();
        List<Listing> popular = catalogue.popular(SHELF);
        List<Listing> discounted = Shelf.ofDifferentBrands(catalogue.discounted(3 * SHELF));
        Map<Long, Long> stock = cards.available(both(popular, discounted));
        Locale locale = visit.locale();
        return View.of("shop/home", Map.of("categories", tiles(directory), "brands", directory.brands().stream().map(ShopHome::brand).toList(),
                "popular", cards.of(popular, stock, locale), "discounted", cards.of(discounted, stock, locale)));
    }

    static List<Tile> tiles(Directory directory) {
        return directory.below(null).stream().map(category -> tile(category, directory)).toList();
    }

    private static Tile tile(CategoryEntry category, Directory directory) {
        return new Tile(category.name(), category.icon(), category.path(), directory.brandsWithin(category.id()).size());
    }

    private static BrandTile brand(BrandEntry brand) {
        return new BrandTile(brand.name(), brand.path(), new Art(brand.palette(), brand.lattice()));
    }

    private static List<Listing> both(List<Listing> some, List<Listing> more) {
        List<Listing> both = new ArrayList<>(some);
        more.stream().filter(listing -> !some.contains(listing)).forEach(both::add);
        return both;
    }

    /** A category as a square with a symbol. @param brands how many brands are in it */
    record Tile(String label, String icon, String url, int brands) {
    }

    /** A brand with its picture. */
    record BrandTile(String name, String url, Art art) {
    }
}
