package org.hanok.shop.browse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.NotFound;
import org.hanok.api.web.Markdown;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.catalogue.read.BrandEntry;
import org.hanok.shop.catalogue.read.Cards;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.CategoryEntry;
import org.hanok.shop.catalogue.read.Directory;
import org.hanok.shop.catalogue.read.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of one category or one brand. Two statements, two more when the directory is not cached. Thread-safe. */
@Component(service = CategoryFront.class)
public class CategoryFront {

    private final Catalogue catalogue;
    private final Cards cards;
    private final Messages messages;
    private final Markdown markdown;

    @Activate
    public CategoryFront(@Reference Catalogue catalogue, @Reference Cards cards, @Reference Messages messages, @Reference Markdown markdown) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.messages = messages;
        this.markdown = markdown;
    }

    /** @throws NotFound when neither a category nor a brand has that slug */
    View show(String slug, Choice asked, Visit visit) {
        Directory directory = catalogue.directory();
        Words words = new Words(messages, visit.locale());
        return directory.category(slug).map(category -> category(category, directory, asked, words))
                .or(() -> directory.brand(slug).map(brand -> brand(brand, directory, asked, words))).orElseThrow(NotFound::new);
    }

    private View category(CategoryEntry category, Directory directory, Choice asked, Words words) {
        List<BrandEntry> brands = directory.brandsWithin(category.id());
        Browsing browsing = browse(catalogue.inCategories(directory.within(category.id())), asked, brands);
        Map<String, Object> model = model(category.path(), category.name(), category.description(), browsing, brands, words);
        List<CategoryEntry> trail = directory.trail(category.id());
        model.put("crumbs", Trail.of(trail.subList(0, trail.size() - 1), category.name(), words));
        model.put("inside", directory.below(category.id()).stream().map(child -> new Link(child.name(), child.path())).toList());
        return View.of("shop/category", model);
    }

    private View brand(BrandEntry brand, Directory directory, Choice asked, Words words) {
        Browsing browsing = browse(catalogue.ofBrand(brand.id()), asked, List.of());
        Map<String, Object> model = model(brand.path(), brand.name(), markdown.plain(brand.description(), 120), browsing, List.of(), words);
        model.put("crumbs", Trail.of(directory.trail(brand.categoryId()), brand.name(), words));
        model.put("inside", List.of());
        return View.of("shop/category", model);
    }

    private Browsing browse(List<Listing> all, Choice asked, List<BrandEntry> brands) {
        return Browsing.of(all, cards.available(all), asked, slugs(brands));
    }

    private Map<String, Object> model(String path, String title, String lede, Browsing browsing, List<BrandEntry> brands, Words words) {
        Choice choice = browsing.choice();
        Map<Long, Long> counts = browsing.byBrand();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("path", path);
        model.put("name", title);
        model.put("lede", lede);
        model.put("brands", brands.stream().filter(brand -> counts.containsKey(brand.id()))
                .map(brand -> new Option(brand.slug(), brand.name(), counts.get(brand.id()))).toList());
        model.put("chosenBrands", List.copyOf(choice.brands()));
        model.put("bands", Arrays.stream(Band.values()).map(band -> new Option(band.word(), words.get("shop.band." + band.word()), browsing.in(band))).toList());
        model.put("chosenBands", choice.bands().stream().map(Band::word).toList());
        model.put("inStock", choice.inStock());
        model.put("chips", new Chips(words, path, brands).of(choice));
        model.put("sorts", Arrays.stream(Sort.values()).map(sort -> new Option(sort.word(), words.get("shop.sort." + sort.word()))).toList());
        model.put("sort", choice.sort().word());
        model.put("total", browsing.matching().size());
        model.put("cards", cards.of(browsing.shown(), browsing.stock(), words.locale()));
        model.put("pager", Pager.of(browsing, path));
        new Chips(words, path, brands).remedy(browsing, slugs(brands)).ifPresent(way -> model.put("remedy", way));
        model.put("plain", choice.isOpen());
        return model;
    }

    private static Map<Long, String> slugs(List<BrandEntry> brands) {
        return brands.stream().collect(Collectors.toMap(BrandEntry::id, BrandEntry::slug));
    }
}
