package org.hanok.simulators.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hanok.simulators.wire.Json;

/** A button of the page: a person, or an end without one. */
record Preset(String id, String ko, String en, Finding finding) {

    /** A person with {@code age} instead of {@code birthday} was born that many years and 40 days ago. */
    static Preset of(JsonNode node, LocalDate today) {
        return new Preset(Json.text(node, "id"), Json.text(node, "ko"), Json.text(node, "en"), node.has("code")
                ? Finding.refused(Json.text(node, "code"))
                : new Finding(Codes.OK, Optional.of(person(node, today)), !node.path("noDi").asBoolean(), node.path("ciUpdate").asInt(1)));
    }

    private static Person person(JsonNode node, LocalDate today) {
        String birthday = node.has("age")
                ? today.minusYears(node.path("age").asInt()).minusDays(40).format(DateTimeFormatter.BASIC_ISO_DATE)
                : Json.text(node, "birthday");
        return new Person(Json.text(node, "name"), birthday, Json.text(node, "sex"), node.path("foreigner").asBoolean(),
                Json.text(node, "phone"), Json.text(node, "carrier"));
    }

    record Label(String id, String label) {}

    Label label(String language) {
        return new Label(id, language.equals("en") ? en : ko);
    }
}
