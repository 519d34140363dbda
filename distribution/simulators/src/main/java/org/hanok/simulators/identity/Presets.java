package org.hanok.simulators.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;

/** The people on offer, from {@code people.json}. */
final class Presets {

    private final JsonNode people;
    private final Clock clock;

    Presets(Clock clock) {
        this.clock = clock;
        try (InputStream in = Presets.class.getResourceAsStream("people.json")) {
            people = Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Preset> all() {
        return StreamSupport.stream(people.spliterator(), false).map(node -> Preset.of(node, LocalDate.now(clock))).toList();
    }

    Finding finding(String id) {
        return all().stream().filter(preset -> preset.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.badRequest("No such preset: " + id)).finding();
    }
}
