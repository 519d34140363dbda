package org.hanok.web.open;

import java.util.Optional;
import org.hanok.api.Site;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says on every page of a demo that nothing here is real. */
@Component
@Slot(value = "notice", order = 900)
public final class DemoNotice implements PageWidget {

    private final boolean demo;

    @Activate
    public DemoNotice(@Reference Site site) {
        demo = site.demo();
    }

    @Override
    public Optional<View> show(Visit visit) {
        return demo ? Optional.of(View.of("web/demo")) : Optional.empty();
    }
}
