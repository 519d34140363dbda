package org.hanok.comments;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How staff look after comments: they decide, and never rewrite what somebody said. */
@Component(service = AdminModel.class)
public class CommentAdmin implements AdminModel<Comment> {

    private final Moderation moderation;

    @Activate
    public CommentAdmin(@Reference Moderation moderation) {
        this.moderation = moderation;
    }

    @Override
    public Class<Comment> entity() {
        return Comment.class;
    }

    @Override
    public String permission() {
        return Moderation.MODERATE;
    }

    @Override
    public List<String> columns() {
        return List.of("text", "author", "state", "reports", "subjectType", "subjectId", "created");
    }

    @Override
    public List<String> searched() {
        return List.of("text", "author");
    }

    @Override
    public List<String> filters() {
        return List.of("state", "deleted", "created");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("subjectType", "subjectId", "parent", "member", "author", "text", "state", "deleted", "reports", "created");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("text");
    }

    @Override
    public List<AdminAction<Comment>> actions() {
        return List.of(new Verdict("approve", false, moderation::approve), new Verdict("hide", true, moderation::hide));
    }

    @Override
    public boolean creatable() {
        return false;
    }
}
