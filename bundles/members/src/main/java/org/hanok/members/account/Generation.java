package org.hanok.members.account;

import java.util.concurrent.atomic.AtomicLong;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes what is kept of sessions and members useless at once. The number is part of every key, so that an answer read before a change and kept after it is never
 * asked for again; other nodes hear of the change through the cache.
 */
@Component(service = Generation.class)
public class Generation {

    private static final String PREFIX = "members:known:";

    private final Cache cache;
    private final Tx tx;
    private final AtomicLong number = new AtomicLong();

    @Activate
    public Generation(@Reference Cache cache, @Reference(target = "(osgi.unit.name=members)") Tx tx) {
        this.cache = cache;
        this.tx = tx;
    }

    public String key(String rest) {
        return PREFIX + number.get() + ":" + rest;
    }

    /** To be called in the transaction of the change; works after its commit. */
    public void next() {
        cache.drop(PREFIX);
        tx.afterCommit(number::incrementAndGet);
    }
}
