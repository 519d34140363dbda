package org.hanok.docs;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.cache.Cache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How staff write pages. The shipped manual's pages are made anew at every update. */
@Component(service = AdminModel.class)
public class PageAdmin implements AdminModel<Page> {

    private final Clock clock;
    private final Cache cache;

    @Activate
    public PageAdmin(@Reference Clock clock, @Reference Cache cache) {
        this.clock = clock;
        this.cache = cache;
    }

    @Override
    public Class<Page> entity() {
        return Page.class;
    }

    @Override
    public String permission() {
        return Library.STAFF;
    }

    @Override
    public List<String> columns() {
        return List.of("title", "book", "slug", "level", "position", "state", "changed");
    }

    @Override
    public List<String> searched() {
        return List.of("title", "text");
    }

    @Override
    public List<String> filters() {
        return List.of("book", "state");
    }

    @Override
    public String order() {
        return "position";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("changed");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("text");
    }

    @Override
    public void saving(Page page) {
        page.changed = clock.instant();
        cache.drop("docs");
    }

    @Override
    public String viewOnSite(Page page) {
        return "/docs/" + page.book.slug + "/" + page.slug;
    }
}
