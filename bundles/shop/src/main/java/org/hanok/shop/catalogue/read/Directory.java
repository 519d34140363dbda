package org.hanok.shop.catalogue.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of categories and the brands that are switched on, in their order. Small, immutable, kept in the cache. */
public record Directory(List<CategoryEntry> categories, List<BrandEntry> brands) {

    public Directory {
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
    }

    public Optional<CategoryEntry> category(String slug) {
        return categories.stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    public Optional<BrandEntry> brand(String slug) {
        return brands.stream().filter(brand -> brand.slug().equals(slug)).findFirst();
    }

    /** Categories right below that one; those at the top for null. */
    public List<CategoryEntry> below(@Nullable Long parentId) {
        return categories.stream().filter(category -> Objects.equals(category.parentId(), parentId)).toList();
    }

    /** The category's own id and those of everything under it. */
    public Set<Long> within(long categoryId) {
        Set<Long> found = new HashSet<>(Set.of(categoryId));
        Deque<Long> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            below(open.pop()).stream().map(CategoryEntry::id).filter(found::add).forEach(open::push);
        }
        return found;
    }

    /** Brands that hang on the category or below it. */
    public List<BrandEntry> brandsWithin(long categoryId) {
        Set<Long> ids = within(categoryId);
        return brands.stream().filter(brand -> ids.contains(brand.categoryId())).toList();
    }

    /** From the top down to the category. */
    public List<CategoryEntry> trail(long categoryId) {
        Deque<CategoryEntry> trail = new ArrayDeque<>();
        Long next = categoryId;
        while (next != null && trail.size() < 20) {
            Optional<CategoryEntry> here = byId(next);
            here.ifPresent(trail::push);
            next = here.map(CategoryEntry::parentId).orElse(null);
        }
        return List.copyOf(trail);
    }

    private Optional<CategoryEntry> byId(long id) {
        return categories.stream().filter(category -> category.id() == id).findFirst();
    }
}
