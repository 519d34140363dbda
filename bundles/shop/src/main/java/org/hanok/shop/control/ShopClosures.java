package org.hanok.shop.control;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.Closures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells web and members what the switches close outside of the shop. */
@Component
public class ShopClosures implements Closures {

    private static final Map<String, Switch> NAMES = Map.of(CHANGES, Switch.READ_ONLY, SIGN_UP, Switch.NO_SIGN_UP);
    private final Switches switches;
    private final Clock clock;

    @Activate
    public ShopClosures(@Reference Switches switches, @Reference Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    @Override
    public Optional<Closure> closed(String what) {
        return Optional.ofNullable(NAMES.get(what)).flatMap(one -> switches.thrown(one.name()))
                .map(thrown -> new Closure(thrown.untilOrNull() == null ? null : Duration.between(clock.instant(), thrown.untilOrNull())));
    }
}
