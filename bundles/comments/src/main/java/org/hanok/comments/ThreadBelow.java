package org.hanok.comments;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanok.api.comment.CommentProvider;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The thread under every page whose subject can be commented on, by the provider that the settings name. */
@Component(service = PageWidget.class)
@Slot(value = "*.below", order = 90)
public class ThreadBelow implements PageWidget {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<CommentProvider> providers = new CopyOnWriteArrayList<>();
    private final Settings settings;

    @Activate
    public ThreadBelow(@Reference Settings settings) {
        this.settings = settings;
    }

    /** For tests. */
    ThreadBelow(Settings settings, List<CommentProvider> providers) {
        this.settings = settings;
        this.providers = providers;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.subject().filter(subject -> settings.policy().allows(subject.type())).flatMap(subject -> providers.stream()
                .filter(provider -> provider.id().equals(settings.policy().provider())).findFirst().map(provider -> provider.thread(subject, visit)));
    }
}
