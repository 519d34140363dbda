package org.hanok.web.front;

import org.hanok.api.health.Measures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How often strangers' pages were there already. */
@Component
public final class PageMeasures implements Measures {

    private final PageCache pages;

    @Activate
    public PageMeasures(@Reference PageCache pages) {
        this.pages = pages;
    }

    @Override
    public void tell(Figures figures) {
        figures.count("hanok_page_cache_hits", "Pages answered from the page cache", pages.hits());
        figures.count("hanok_page_cache_misses", "Strangers' requests that the page cache could not answer", pages.misses());
        figures.gauge("hanok_page_cache_pages", "Pages kept", pages.size());
    }
}
