package org.hanok.shop.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells visitors on every page what is stopped for now. It is part of every page even when it says nothing, so that no kept page outlives a switch.
 */
@Component
@Slot(value = "notice", order = 10)
public class SwitchNotice implements PageWidget {

    private final Switches switches;

    @Activate
    public SwitchNotice(@Reference Switches switches) {
        this.switches = switches;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<String> said = Stream.of(Switch.READ_ONLY, Switch.NO_NEW_BUYERS, Switch.NO_REFUNDS).filter(switches::on).map(one -> "shop.switch.notice." + one).toList();
        // What nobody can do anyway needs no further word.
        return Optional.of(View.of("shop/notice", Map.of("keys", switches.on(Switch.READ_ONLY) ? said.subList(0, 1) : said)));
    }
}
