package org.hanok.shop.home;

import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Component;

/** How buying works, in three steps. */
@Component
@Slot(value = "home.top", order = 40, seconds = 60)
public class HomeSteps implements PageWidget {

    @Override
    public Optional<View> show(Visit visit) {
        return Optional.of(View.of("shop/steps"));
    }
}
