package org.hanok.shop.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.shop.Words;
import org.hanok.shop.catalogue.read.BrandEntry;

/** What is chosen, in words, each with the address that gives it up. */
record Chips(Words words, String path, List<BrandEntry> brands) {

    List<Link> of(Choice choice) {
        List<Link> chips = new ArrayList<>();
        brands.stream().filter(brand -> choice.brands().contains(brand.slug()))
                .forEach(brand -> chips.add(new Link(brand.name(), choice.withoutBrand(brand.slug()).address(path))));
        choice.bands().stream().sorted()
                .forEach(band -> chips.add(new Link(words.get("shop.band." + band.word()), choice.withoutBand(band).address(path))));
        if (choice.inStock()) {
            chips.add(new Link(words.get("shop.filter.stock"), choice.withSoldOut().address(path)));
        }
        return chips;
    }

    /** The sentence and the one button of an empty list. */
    Optional<Way> remedy(Browsing browsing, Map<Long, String> slugs) {
        return browsing.remedy(slugs).map(remedy -> {
            String named = switch (remedy.kind()) {
                case PRICE -> String.join(", ", browsing.choice().bands().stream().sorted().map(band -> words.get("shop.band." + band.word())).toList());
                case BRAND -> String.join(", ", brands.stream().filter(brand -> browsing.choice().brands().contains(brand.slug())).map(BrandEntry::name).toList());
                case STOCK -> words.get("shop.filter.stock");
                case ALL -> words.get("shop.filter.all");
            };
            return new Way(words.get("shop.empty.reason", named, remedy.count()), words.get("shop.empty.action", named), remedy.choice().address(path));
        });
    }

    /** Out of an empty list. */
    record Way(String reason, String label, String url) {
    }
}
