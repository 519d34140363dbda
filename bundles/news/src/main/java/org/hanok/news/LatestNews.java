package org.hanok.news;

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

/** The latest news on the home page. */
@Component
@Slot(value = "home.aside", order = 20, seconds = 300)
public class LatestNews implements PageWidget {

    private final News news;

    @Activate
    public LatestNews(@Reference News news) {
        this.news = news;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<Headline> latest = news.latest(3);
        return latest.isEmpty() ? Optional.empty() : Optional.of(View.of("news/latest", Map.of("headlines", latest)));
    }
}
