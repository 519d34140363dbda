package org.hanok.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest topics on the home page. */
@Component
@Slot(value = "home.aside", order = 50, seconds = 60)
public class LatestTopics implements PageWidget {

    private final Topics topics;

    @Activate
    public LatestTopics(@Reference Topics topics) {
        this.topics = topics;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<TopicRow> latest = topics.latest(4);
        return latest.isEmpty() ? Optional.empty() : Optional.of(View.of("board/latest", Map.of("topics", latest)));
    }
}
