package org.hanok.news;

import java.util.List;
import java.util.Set;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Component;

/** How staff choose publishers. */
@Component(service = AdminModel.class)
public class FeedAdmin implements AdminModel<Feed> {

    @Override
    public Class<Feed> entity() {
        return Feed.class;
    }

    @Override
    public String permission() {
        return "news.feeds";
    }

    @Override
    public List<String> columns() {
        return List.of("url", "title", "enabled", "fetched", "trouble");
    }

    @Override
    public List<String> filters() {
        return List.of("enabled");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("title", "etag", "lastModified", "fetched", "trouble");
    }

    @Override
    public void saving(Feed feed) {
        if (!feed.url.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new Refused("news.refused.url");
        }
        feed.etag = "";
        feed.lastModified = "";
    }
}
