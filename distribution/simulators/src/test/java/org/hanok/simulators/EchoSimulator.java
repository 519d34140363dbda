package org.hanok.simulators;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.simulators.wire.Reply;

/** The smallest simulator: counts its work. */
public final class EchoSimulator extends Simulator {

    public final AtomicInteger worked = new AtomicInteger();

    public EchoSimulator() {
        super("127.0.0.1", 0);
        on("POST", "/echo/{word}", request -> {
            worked.incrementAndGet();
            return Reply.json(Map.of("word", request.param("word"), "deep", Map.of("amount", 100)));
        });
        on("GET", "/broken", request -> {
            throw new IllegalStateException("a bug");
        });
        start();
    }

    Agenda agenda() {
        return world.agenda();
    }

    VirtualClock clock() {
        return world.clock();
    }

    Chance chance() {
        return world.chance();
    }

    @Override
    protected Object state() {
        return Map.of("worked", worked.get());
    }
}
