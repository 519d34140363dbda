package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.itests.people.Operator;
import org.hanok.itests.people.Program;
import org.hanok.itests.stage.LiveSite;
import org.junit.jupiter.api.Test;

/** Whatever a program sends to a door for JSON, it is told what is wrong with it, and nothing falls over. */
class DoorsIT {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH");
    private static final List<String> NONSENSE = List.of("", "null", "{}", "[]", "\"x\"", "{\"nope\":1}", "{", "12");

    @Test
    void nonsenseIsRefusedAtEveryDoor() {
        try (LiveSite site = new LiveSite("doors").start()) {
            assertThat(new Operator(site).install("board").path("state").asText()).isEqualTo("done");
            Program staff = new Program(site, "admin@localhost", "");
            List<String> doors = new ArrayList<>();
            List<String> fallen = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : staff.read("/openapi.json").get("paths").properties()) {
                path.getValue().fieldNames().forEachRemaining(method -> doors.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceAll("\\{[^}]*}", "1")));
            }
            doors.removeIf(door -> !WRITING.contains(door.replaceFirst(" .*", "")));
            for (String door : doors) {
                NONSENSE.stream().filter(body -> fallen(staff, door, body)).forEach(body -> fallen.add(door + " " + body));
            }
            assertThat(doors).hasSizeGreaterThan(35).anyMatch(door -> door.contains("/api/board/")).anyMatch(door -> door.contains("/api/admin/"));
            assertThat(fallen).isEmpty();
        }
    }

    private static boolean fallen(Program staff, String door, String body) {
        String[] parts = door.split(" ");
        return staff.send(parts[0], parts[1], body).statusCode() >= 500;
    }
}
