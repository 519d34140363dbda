package org.hanok.web.page;

import java.util.List;
import java.util.Optional;
import org.hanok.api.web.Html;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code $slots} in templates: what other plugins show here. A widget that fails is left out; the page stands. */
public final class SlotTool implements Tool {

    private static final Logger LOG = LoggerFactory.getLogger(SlotTool.class);
    private final Widgets widgets;
    private final Renderer renderer;
    private final Renderer.Moment moment;

    SlotTool(Widgets widgets, Renderer renderer, Renderer.Moment moment) {
        this.widgets = widgets;
        this.renderer = renderer;
        this.moment = moment;
    }

    public List<Html> render(String slot) {
        return widgets.in(slot).stream().flatMap(placed -> show(placed).stream()).toList();
    }

    private Optional<Html> show(Widgets.Placed placed) {
        try {
            return placed.widget().show(moment.visit()).map(view -> renderer.fragment(view, moment)).filter(html -> !html.markup().isBlank());
        } catch (RuntimeException e) {
            LOG.warn("The widget {} failed and is left out", placed.name(), e);
            return Optional.empty();
        }
    }
}
