package org.hanok.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private final EchoSimulator simulator = new EchoSimulator();
    private final Caller caller = new Caller(simulator.url());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theClockFreezesAdvancesAndRunsAgain() throws IOException {
        assertThat(caller.postJson("/__sim/clock", "{\"freeze\":\"2026-11-22T01:02:03Z\"}").path("now").asText()).isEqualTo("2026-11-22T01:02:03Z");
        assertThat(caller.postJson("/__sim/clock", "{\"advance\":\"PT1M\"}").path("now").asText()).isEqualTo("2026-11-22T01:03:03Z");
        assertThat(caller.postJson("/__sim/clock", "{\"run\":true}").path("frozen").asBoolean()).isFalse();
        assertThat(caller.json("/__sim/clock").path("now").asText()).isGreaterThan("2026-11-22T01:03:03Z");
        assertThat(caller.post("/__sim/clock", "{\"advance\":\"soon\"}").statusCode()).isEqualTo(400);
        assertThat(caller.post("/__sim/clock", "not json").statusCode()).isEqualTo(400);
    }

    @Test
    void advancingRunsAllThatIsDueInOrder() throws IOException {
        List<String> done = new CopyOnWriteArrayList<>();
        var now = simulator.clock().instant();
        simulator.agenda().at(now.plus(Duration.ofMinutes(2)), "lane", () -> done.add("second"));
        simulator.agenda().at(now.plus(Duration.ofMinutes(1)), "lane", () -> {
            done.add("first");
            simulator.agenda().at(now.plus(Duration.ofMinutes(3)), "lane", () -> done.add("third"));
        });
        simulator.agenda().at(now.plus(Duration.ofHours(1)), "lane", () -> done.add("never"));
        caller.post("/__sim/clock", "{\"advance\":\"PT4M\"}");
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void workThatFailsDoesNotStopTheNext() throws IOException {
        List<String> done = new CopyOnWriteArrayList<>();
        var due = simulator.clock().instant().plus(Duration.ofMinutes(1));
        simulator.agenda().at(due, "lane", () -> {
            throw new IllegalStateException("on purpose");
        });
        simulator.agenda().at(due, "lane", () -> done.add("after it"));
        caller.post("/__sim/clock", "{\"advance\":\"PT1M\"}");
        assertThat(done).containsExactly("after it");
    }

    @Test
    void theJournalKeepsEveryCallOfTheVendorFaceWithItsBytes() throws IOException {
        caller.with(java.util.Map.of("X-Mark", "m")).post("/echo/hi?a=1", "한글");
        caller.json("/__sim/state");
        var journal = caller.json("/__sim/journal");
        assertThat(journal).hasSize(1);
        assertThat(journal.get(0).path("text").asText()).isEqualTo("한글");
        assertThat(journal.get(0).path("raw").asText()).isEqualTo("7ZWc6riA");
        assertThat(journal.get(0).path("headers").path("X-mark").asText()).isEqualTo("m");
        assertThat(journal.get(0).path("query").path("a").get(0).asText()).isEqualTo("1");
        caller.method("DELETE", "/__sim/journal", "");
        assertThat(caller.json("/__sim/journal")).isEmpty();
    }

    @Test
    void aSeedMakesChanceRepeatable() throws IOException {
        caller.post("/__sim/reset", "{\"seed\":42}");
        String first = simulator.chance().hex(8);
        caller.post("/__sim/reset", "{\"seed\":42}");
        assertThat(simulator.chance().hex(8)).isEqualTo(first);
    }

    @Test
    void resetForgets() throws IOException {
        caller.post("/__sim/faults", "{\"match\":\"*\",\"action\":\"status(500)\"}");
        caller.post("/__sim/clock", "{\"freeze\":\"2026-11-22T01:02:03Z\"}");
        caller.post("/__sim/reset", "");
        assertThat(caller.post("/echo/a", "").statusCode()).isEqualTo(200);
        assertThat(caller.json("/__sim/clock").path("frozen").asBoolean()).isFalse();
    }
}
