package org.hanok.docs;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.cache.Cache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How staff set books up. */
@Component(service = AdminModel.class)
public class BookAdmin implements AdminModel<Book> {

    private final Cache cache;

    @Activate
    public BookAdmin(@Reference Cache cache) {
        this.cache = cache;
    }

    @Override
    public Class<Book> entity() {
        return Book.class;
    }

    @Override
    public String permission() {
        return "docs.books";
    }

    @Override
    public List<String> columns() {
        return List.of("title", "slug", "state", "position");
    }

    @Override
    public String order() {
        return "position";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("digest");
    }

    @Override
    public void saving(Book book) {
        cache.drop("docs");
    }

    @Override
    public String viewOnSite(Book book) {
        return "/docs/" + book.slug;
    }
}
