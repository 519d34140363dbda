package org.hanok.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Routes;

/** The face for tests: {@code reset}, {@code clock}, {@code journal}, {@code state} and {@code faults}. */
final class Control {

    private final Simulator simulator;
    private final World world;

    Control(Simulator simulator, World world) {
        this.simulator = simulator;
        this.world = world;
    }

    void routes(Routes routes) {
        routes.add("POST", "/__sim/reset", this::reset);
        routes.add("GET", "/__sim/clock", request -> clock());
        routes.add("POST", "/__sim/clock", this::setClock);
        routes.add("GET", "/__sim/journal", request -> Reply.json(world.journal().entries()));
        routes.add("DELETE", "/__sim/journal", request -> after(world.journal()::clear, Map.of()));
        routes.add("GET", "/__sim/state", request -> Reply.json(simulator.state()));
        routes.add("GET", "/__sim/faults", request -> faults());
        routes.add("POST", "/__sim/faults", this::addFaults);
        routes.add("PUT", "/__sim/faults", request -> after(world.faults()::clear, request));
        routes.add("DELETE", "/__sim/faults", request -> after(world.faults()::clear, Map.of()));
    }

    /** Body {@code {"seed": 42}} makes the ids that follow repeatable. */
    private Reply reset(Request request) {
        simulator.reset();
        JsonNode seed = request.json().path("seed");
        if (seed.isNumber()) {
            world.chance().seed(seed.asLong());
        }
        return Reply.json(Map.of());
    }

    /** {@code {"freeze": instant}}, {@code {"advance": "PT1M"}} (returns when all due work is done), {@code {"run": true}}. */
    private Reply setClock(Request request) {
        JsonNode wish = request.json();
        try {
            if (wish.has("run")) {
                world.clock().release();
            }
            if (wish.has("freeze")) {
                world.clock().freeze(Instant.parse(Json.text(wish, "freeze")));
            }
            if (wish.has("advance")) {
                world.clock().advance(Duration.parse(Json.text(wish, "advance")));
            }
        } catch (DateTimeException e) {
            throw Refusal.badRequest(e.getMessage());
        }
        world.agenda().catchUp();
        return clock();
    }

    private Reply clock() {
        return Reply.json(Map.of("now", world.clock().instant().toString(), "frozen", world.clock().isFrozen()));
    }

    private Reply addFaults(Request request) {
        world.faults().add(request.json());
        return faults();
    }

    private Reply faults() {
        return Reply.json(world.faults().view());
    }

    private Reply after(Runnable work, Request request) {
        work.run();
        return addFaults(request);
    }

    private static Reply after(Runnable work, Object answer) {
        work.run();
        return Reply.json(answer);
    }
}
