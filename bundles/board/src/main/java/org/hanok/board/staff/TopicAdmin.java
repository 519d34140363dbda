package org.hanok.board.staff;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.cache.Cache;
import org.hanok.board.Topic;
import org.hanok.board.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How staff look after topics. */
@Component(service = AdminModel.class)
public class TopicAdmin implements AdminModel<Topic> {

    private final Cache cache;

    @Activate
    public TopicAdmin(@Reference Cache cache) {
        this.cache = cache;
    }

    @Override
    public Class<Topic> entity() {
        return Topic.class;
    }

    @Override
    public String permission() {
        return "board.topics";
    }

    @Override
    public List<String> columns() {
        return List.of("title", "corner", "author", "state", "pinned", "replies", "lastAt");
    }

    @Override
    public List<String> searched() {
        return List.of("title", "text", "author");
    }

    @Override
    public List<String> filters() {
        return List.of("state", "pinned", "corner", "created");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("member", "author", "replies", "created", "lastAt", "lastBy");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("text");
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public void saving(Topic topic) {
        cache.drop("board");
    }

    @Override
    public String viewOnSite(Topic topic) {
        return Topics.row(topic).url();
    }
}
