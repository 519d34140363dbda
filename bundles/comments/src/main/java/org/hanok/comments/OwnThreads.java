package org.hanok.comments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.comment.CommentProvider;
import org.hanok.api.member.Member;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Threads in our own database. */
@Component
public class OwnThreads implements CommentProvider {

    static final String ID = "own";
    private final Threads threads;
    private final Settings settings;

    @Activate
    public OwnThreads(@Reference Threads threads, @Reference Settings settings) {
        this.threads = threads;
        this.settings = settings;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public View thread(Ref subject, Visit visit) {
        List<Entry> entries = threads.of(subject, visit.member().map(Member::id).orElse(0L));
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject.toString());
        model.put("entries", entries);
        model.put("count", entries.stream().mapToLong(entry -> (entry.gone() || entry.held() ? 0 : 1) + entry.answers().stream().filter(a -> !a.held()).count()).sum());
        model.put("back", visit.path());
        model.put("longest", Integer.toString(settings.policy().longest()));
        return View.of("comments/thread", model);
    }

    @Override
    public Map<Ref, Integer> count(List<Ref> subjects) {
        return threads.counts(subjects);
    }
}
