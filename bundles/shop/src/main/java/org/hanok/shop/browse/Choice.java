package org.hanok.shop.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a visitor asks of a list: read from an address, written back into one. Anything that makes no sense is left out, because an address is typed by anybody.
 *
 * @param brands slugs; several widen
 * @param bands ranges of face value; several widen
 * @param inStock leaves out what is sold out
 * @param page counts from 1
 */
public record Choice(Set<String> brands, Set<Band> bands, boolean inStock, Sort sort, int page) {

    public Choice {
        brands = Set.copyOf(brands);
        bands = Set.copyOf(bands);
        page = Math.max(1, page);
    }

    /** Reads the parameters {@code brand}, {@code price}, {@code stock}, {@code sort} and {@code page}. */
    public static Choice read(Collection<String> brands, Collection<String> prices, String stock, String sort, String page) {
        Set<Band> bands = EnumSet.noneOf(Band.class);
        prices.stream().map(Band::named).flatMap(Optional::stream).forEach(bands::add);
        return new Choice(new LinkedHashSet<>(brands), bands, "in".equals(stock), Sort.named(sort), page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
    }

    public boolean isOpen() {
        return brands.isEmpty() && bands.isEmpty() && !inStock;
    }

    public Choice within(Set<String> known) {
        Set<String> kept = new LinkedHashSet<>(brands);
        kept.retainAll(known);
        return new Choice(kept, bands, inStock, sort, page);
    }

    public Choice withoutBrand(String slug) {
        return new Choice(less(brands, slug), bands, inStock, sort, 1);
    }

    public Choice withoutBand(Band band) {
        return new Choice(brands, less(bands, band), inStock, sort, 1);
    }

    public Choice withoutBrands() {
        return new Choice(Set.of(), bands, inStock, sort, 1);
    }

    public Choice withoutBands() {
        return new Choice(brands, Set.of(), inStock, sort, 1);
    }

    public Choice withSoldOut() {
        return new Choice(brands, bands, false, sort, 1);
    }

    public Choice cleared() {
        return new Choice(Set.of(), Set.of(), false, sort, 1);
    }

    public Choice at(int number) {
        return new Choice(brands, bands, inStock, sort, number);
    }

    /** The address of this choice; what is as usual is not written. */
    public String address(String path) {
        StringBuilder query = new StringBuilder();
        brands.stream().sorted().forEach(brand -> query.append("&brand=").append(URLEncoder.encode(brand, StandardCharsets.UTF_8)));
        bands.stream().sorted().forEach(band -> query.append("&price=").append(band.word()));
        query.append(inStock ? "&stock=in" : "").append(sort == Sort.POPULAR ? "" : "&sort=" + sort.word()).append(page == 1 ? "" : "&page=" + page);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private static <T> Set<T> less(Set<T> all, T one) {
        Set<T> left = new LinkedHashSet<>(all);
        left.remove(one);
        return left;
    }
}
