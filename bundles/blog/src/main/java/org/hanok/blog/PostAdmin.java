package org.hanok.blog;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How editors write posts. */
@Component(service = AdminModel.class)
public class PostAdmin implements AdminModel<Post> {

    private final Desk desk;

    @Activate
    public PostAdmin(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public Class<Post> entity() {
        return Post.class;
    }

    @Override
    public String permission() {
        return Desk.POSTS;
    }

    @Override
    public List<String> columns() {
        return List.of("title", "state", "published", "series", "author", "minutes", "changed");
    }

    @Override
    public List<String> searched() {
        return List.of("title", "deck", "text", "hashtags");
    }

    @Override
    public List<String> filters() {
        return List.of("state", "published");
    }

    @Override
    public String order() {
        return "-changed";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("minutes", "announced", "changed");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("text");
    }

    @Override
    public void saving(Post post) {
        desk.prepare(post);
    }

    @Override
    public String viewOnSite(Post post) {
        return PostRow.of(post).url();
    }
}
