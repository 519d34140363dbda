package org.hanok.notifier;

import org.osgi.service.component.annotations.Component;

/** Rings the route as soon as there is work. Without a route, or when ringing fails, the route's own timer finds the work. Thread-safe. */
@Component(service = Wake.class)
public class Wake {

    private volatile Runnable bell = () -> { };

    public void ring() {
        bell.run();
    }

    /** The bell of the route that runs now. */
    public void hang(Runnable bell) {
        this.bell = bell;
    }
}
