package org.hanok.comments;

import java.util.List;
import java.util.Locale;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Held comments, on the dashboard. */
@Component
public class HeldTask implements AdminTask {

    private final Moderation moderation;
    private final Messages messages;

    @Activate
    public HeldTask(@Reference Moderation moderation, @Reference Messages messages) {
        this.moderation = moderation;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return Moderation.MODERATE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        long held = moderation.held();
        Locale locale = visit.locale();
        return held == 0 ? List.of() : List.of(new Chore("comments", messages.get(locale, "comments.task.what", held), messages.get(locale, "comments.task.why"),
                messages.get(locale, "comments.task.action"), "/admin/comments/comment?state=HELD", "warn"));
    }
}
