package org.hanok.shop.control;

import org.osgi.service.component.annotations.Component;

/** Which switches are on now; a change holds everywhere within seconds. Thread-safe. */
@Component(service = Switches.class)
public class Switches {

    public boolean on(Switch one) {
        return false;
    }

    /** Whether nothing of this brand is sold for now. */
    public boolean brandOff(long brandId) {
        return false;
    }
}
