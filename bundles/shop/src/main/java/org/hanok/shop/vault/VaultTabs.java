package org.hanok.shop.vault;

import java.util.List;
import java.util.stream.Stream;
import org.hanok.shop.Words;

/** The rooms of the vault in the back office, as tabs above each of them. */
public enum VaultTabs {

    STOCK("/admin/shop/stock", "shop.stock.title"),
    LOAD("/admin/shop/pins", "shop.pins.load"),
    BATCHES("/admin/shop/pins/batches", "shop.vault.batches"),
    PINS("/admin/shop/pins/codes", "shop.vault.codes"),
    REVEALS("/admin/shop/reveals", "shop.vault.reveals"),
    BOOKS("/admin/shop/books", "shop.books.title"),
    KEYS("/admin/shop/keys", "shop.vault.keys");

    private final String url;
    private final String label;

    VaultTabs(String url, String label) {
        this.url = url;
        this.label = label;
    }

    /** One line of the tabs, as the theme's macro wants it. */
    public record Tab(String label, String url, boolean current) {
    }

    public String url() {
        return url;
    }

    /** All tabs with this one current. */
    public List<Tab> tabs(Words words) {
        return Stream.of(values()).map(tab -> new Tab(words.get(tab.label), tab.url, tab == this)).toList();
    }
}
