package org.hanok.shop.vault;

import java.util.List;
import java.util.stream.Stream;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;

/** The rooms of the vault in the back office, as tabs above each of them for those who may enter. */
public enum VaultTabs {

    STOCK("/admin/shop/stock", "shop.stock.title", VaultTabs.SEE),
    LOAD("/admin/shop/pins", "shop.pins.load", VaultTabs.EDIT),
    BATCHES("/admin/shop/pins/batches", "shop.vault.batches", VaultTabs.SEE),
    PINS("/admin/shop/pins/codes", "shop.vault.codes", VaultTabs.SEE),
    REVEALS("/admin/shop/reveals", "shop.vault.reveals", VaultTabs.REVEALED),
    BOOKS("/admin/shop/books", "shop.books.title", VaultTabs.SEE),
    KEYS("/admin/shop/keys", "shop.vault.keys", VaultTabs.SEALS);

    /** Stock, batches and where each PIN is. */
    public static final String SEE = "shop.pins";
    /** To load PINs, take them back, set them aside and destroy them. */
    public static final String EDIT = "shop.pins.edit";
    /** Who has opened which PIN. */
    public static final String REVEALED = "shop.reveals";
    /** The keys that PINs are sealed with. */
    public static final String SEALS = "shop.keys";
    public static final String NEW_KEY = "shop.keys.edit";

    private final String url;
    private final String label;
    private final String permission;

    VaultTabs(String url, String label, String permission) {
        this.url = url;
        this.label = label;
        this.permission = permission;
    }

    /** One line of the tabs, as the theme's macro wants it. */
    public record Tab(String label, String url, boolean current) {
    }

    public String url() {
        return url;
    }

    /** All tabs that the visitor may open, with this one current. */
    public List<Tab> tabs(Words words, Visit visit) {
        return Stream.of(values()).filter(tab -> visit.may(tab.permission)).map(tab -> new Tab(words.get(tab.label), tab.url, tab == this)).toList();
    }
}
