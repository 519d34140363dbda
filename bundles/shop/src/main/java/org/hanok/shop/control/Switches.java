package org.hanok.shop.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which switches are on now; a change holds everywhere within two seconds. Asking costs nothing. Thread-safe. */
@Component(service = Switches.class)
public class Switches {

    public static final String BRAND = "BRAND:";
    private final Supplier<Map<String, Thrown>> now;

    @Activate
    public Switches(@Reference Board board) {
        now = board::now;
    }

    /** All of them off, for good. */
    public Switches() {
        now = Map::of;
    }

    public boolean on(Switch one) {
        return now.get().containsKey(one.name());
    }

    /** Whether nothing of this brand is sold for now. */
    public boolean brandOff(long brandId) {
        return now.get().containsKey(BRAND + brandId);
    }

    /** How it was thrown, while it is on. */
    public Optional<Thrown> thrown(String name) {
        return Optional.ofNullable(now.get().get(name));
    }
}
