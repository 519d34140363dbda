package org.hanok.blog;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Component;

/** How editors rename and remove hashtags; posts make them. */
@Component(service = AdminModel.class)
public class TagAdmin implements AdminModel<Tag> {

    @Override
    public Class<Tag> entity() {
        return Tag.class;
    }

    @Override
    public String permission() {
        return "blog.tags";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "slug");
    }

    @Override
    public List<String> searched() {
        return List.of("name");
    }

    @Override
    public String order() {
        return "name";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("slug");
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public String viewOnSite(Tag tag) {
        return new TagRow(tag.slug, tag.name, 0).url();
    }
}
