package org.hanok.shop.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.shop.catalogue.read.Listing;

/**
 * One page of a category, chosen from all it holds. Sold-out vouchers keep their place, so that a list does not jump while it is read.
 *
 * @param all everything in the category
 * @param stock what is there of each product; none when missing
 * @param choice without brands that the category does not have
 * @param matching what fits the choice, sorted
 */
public record Browsing(List<Listing> all, Map<Long, Long> stock, Choice choice, List<Listing> matching) {

    /** Fills three, two and four columns alike. */
    static final int SIZE = 12;

    public static Browsing of(List<Listing> all, Map<Long, Long> stock, Choice asked, Map<Long, String> brandSlugs) {
        Choice choice = asked.within(Set.copyOf(brandSlugs.values()));
        List<Listing> matching = all.stream().filter(fits(choice, stock, brandSlugs)).sorted(choice.sort().order()).toList();
        int pages = Math.max(1, (matching.size() + SIZE - 1) / SIZE);
        return new Browsing(all, stock, choice.at(Math.min(choice.page(), pages)), matching);
    }

    public int pages() {
        return Math.max(1, (matching.size() + SIZE - 1) / SIZE);
    }

    /** What this page shows. */
    public List<Listing> shown() {
        return matching.stream().skip((choice.page() - 1L) * SIZE).limit(SIZE).toList();
    }

    /** How many vouchers of a brand the category holds, whatever is chosen. */
    public Map<Long, Long> byBrand() {
        return all.stream().collect(Collectors.groupingBy(listing -> listing.offer().brandId(), Collectors.counting()));
    }

    /** How many vouchers of a range the category holds, whatever is chosen. */
    public long in(Band band) {
        return all.stream().filter(band::holds).count();
    }

    /** When nothing fits: the one condition to give up that shows most, or all of them. Nothing for an empty category. */
    public Optional<Remedy> remedy(Map<Long, String> brandSlugs) {
        if (!matching.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(new Remedy(Remedy.Kind.PRICE, choice.withoutBands(), 0), new Remedy(Remedy.Kind.STOCK, choice.withSoldOut(), 0),
                        new Remedy(Remedy.Kind.BRAND, choice.withoutBrands(), 0))
                .filter(remedy -> !remedy.choice().equals(choice.at(1)))
                .map(remedy -> remedy.showing(count(remedy.choice(), brandSlugs)))
                .filter(remedy -> remedy.count() > 0)
                .max(Comparator.comparingLong(Remedy::count))
                .or(() -> Optional.of(new Remedy(Remedy.Kind.ALL, choice.cleared(), all.size())));
    }

    private long count(Choice other, Map<Long, String> brandSlugs) {
        return all.stream().filter(fits(other, stock, brandSlugs)).count();
    }

    private static Predicate<Listing> fits(Choice choice, Map<Long, Long> stock, Map<Long, String> brandSlugs) {
        return listing -> (choice.brands().isEmpty() || choice.brands().contains(brandSlugs.getOrDefault(listing.offer().brandId(), "")))
                && (choice.bands().isEmpty() || choice.bands().stream().anyMatch(band -> band.holds(listing)))
                && (!choice.inStock() || stock.getOrDefault(listing.productId(), 0L) > 0);
    }

    /** A way out of an empty list. @param choice what to look at instead @param count how many it shows */
    public record Remedy(Kind kind, Choice choice, long count) {

        Remedy showing(long found) {
            return new Remedy(kind, choice, found);
        }

        /** What is given up. */
        public enum Kind { PRICE, STOCK, BRAND, ALL }
    }
}
