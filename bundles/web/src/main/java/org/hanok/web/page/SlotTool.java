package org.hanok.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hanok.api.web.Html;
import org.hanok.web.template.Tool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code $slots} in templates: what other plugins show here. A widget that fails is left out; the page stands. */
public final class SlotTool implements Tool {

    private static final Logger LOG = LoggerFactory.getLogger(SlotTool.class);
    private static final Html NOTHING = new Html("");
    private final Widgets widgets;
    private final Blocks blocks;
    private final Renderer renderer;
    private final Renderer.Moment moment;

    SlotTool(Widgets widgets, Blocks blocks, Renderer renderer, Renderer.Moment moment) {
        this.widgets = widgets;
        this.blocks = blocks;
        this.renderer = renderer;
        this.moment = moment;
    }

    public List<Html> render(String slot) {
        List<Html> shown = new ArrayList<>();
        for (Widgets.Placed placed : widgets.in(slot)) {
            Optional<Html> block = Blocks.areShared(placed, moment) ? blocks.get(placed, slot, moment, nobody -> show(placed, nobody)) : show(placed, moment);
            block.filter(html -> !html.markup().isBlank()).ifPresent(shown::add);
        }
        return shown;
    }

    /** Empty when it failed; blank when it has nothing to show. */
    private Optional<Html> show(Widgets.Placed placed, Renderer.Moment here) {
        try {
            return Optional.of(placed.widget().show(here.visit()).map(view -> renderer.fragment(view, here)).orElse(NOTHING));
        } catch (RuntimeException e) {
            LOG.warn("The widget {} failed and is left out", placed.name(), e);
            return Optional.empty();
        }
    }
}
