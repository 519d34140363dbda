package org.hanok.web.front;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.servlet.http.HttpServletRequest;
import org.hanok.api.Site;
import org.hanok.web.Plugins;
import org.hanok.web.answer.Zip;
import org.hanok.web.guard.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whole pages as strangers get them: visitors with a session of any kind never see one. A page remembers which plugins' data it shows; dropping a plugin's cache
 * makes it stale at once.
 */
@Component(service = PageCache.class)
public final class PageCache {

    private static final long MOST_BYTES = 32L << 20;
    private static final String BEGAN = "hanok.began";
    private static final String GENERATION = "hanok.generation";
    private final Epochs epochs;
    private final Plugins plugins;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final boolean on;
    private final com.github.benmanes.caffeine.cache.Cache<String, Page> pages = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String key, Page page) -> page.plain().length + page.zipped().length).expireAfter(Expiry.<String, Page>creating((key, page) -> page.fresh()))
            .build();

    /** @param epochs for each plugin whose data the page shows, the epoch of that data */
    public record Page(byte[] plain, byte[] zipped, Map<String, String> headers, Map<String, Long> epochs, Duration fresh) {
    }

    @Activate
    public PageCache(@Reference Epochs epochs, @Reference Plugins plugins, @Reference Site site) {
        this.epochs = epochs;
        this.plugins = plugins;
        on = site.setting("HANOK_PAGE_CACHE").map(Boolean::parseBoolean).orElse(true);
    }

    Optional<Page> find(HttpServletRequest request, String path) {
        if (!on || !isStrangers(request)) {
            return Optional.empty();
        }
        String key = key(request, path);
        Page page = pages.getIfPresent(key);
        if (page != null && epochs.areCurrent(page.epochs())) {
            hits.increment();
            return Optional.of(page);
        }
        misses.increment();
        return Optional.empty();
    }

    /** Notes when a request began: whatever is dropped from now on may be missing in its page. */
    void begin(HttpServletRequest request) {
        request.setAttribute(BEGAN, epochs.now());
        request.setAttribute(GENERATION, plugins.generation());
    }

    /** Keeps a rendered page, when the request is a stranger's and none of the data it shows was dropped since the request began. */
    public void keep(HttpServletRequest request, String path, byte[] html, Map<String, String> headers, Set<String> plugins, Duration fresh) {
        boolean sameHouse = Long.valueOf(this.plugins.generation()).equals(request.getAttribute(GENERATION));
        if (!on || !sameHouse || !isStrangers(request) || !(request.getAttribute(BEGAN) instanceof Long began)) {
            return;
        }
        Map<String, Long> shown = epochs.since(began, plugins);
        if (!shown.isEmpty()) {
            pages.put(key(request, path), new Page(html, Zip.zip(html), Map.copyOf(headers), shown, fresh));
        }
    }

    long hits() {
        return hits.sum();
    }

    /** Requests of strangers that were not answered from here. */
    long misses() {
        return misses.sum();
    }

    long size() {
        return pages.estimatedSize();
    }

    private static boolean isStrangers(HttpServletRequest request) {
        String method = request.getMethod();
        String cookies = request.getHeader("Cookie");
        return ("GET".equals(method) || "HEAD".equals(method)) && request.getHeader("Authorization") == null
                && (cookies == null || !cookies.contains("hanok="));
    }

    /** Holds the generation of plugins: a page shows the menus and widgets of those that were there. */
    private String key(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return plugins.generation() + Preferences.locale(request).getLanguage() + Preferences.theme(request) + path + (query == null ? "" : "?" + query);
    }
}
