package org.hanok.blog.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.blog.PostRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest posts on the home page. */
@Component
@Slot(value = "home.main", order = 60, seconds = 60)
public class LatestPosts implements PageWidget {

    private static final int MOST = 3;
    private final Posts posts;

    @Activate
    public LatestPosts(@Reference Posts posts) {
        this.posts = posts;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<PostRow> latest = posts.latest(MOST);
        return latest.isEmpty() ? Optional.empty() : Optional.of(View.of("blog/latest", Map.of("posts", latest)));
    }
}
