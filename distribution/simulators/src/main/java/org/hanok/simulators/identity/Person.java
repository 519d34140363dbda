package org.hanok.simulators.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Values;

/**
 * Somebody with a phone contract.
 *
 * @param birthday {@code yyyyMMdd}
 * @param sex {@code M} or {@code F}
 * @param phone digits; empty text = the carrier does not tell
 * @param carrier {@code 01} SKT, {@code 02} KT, {@code 03} LGU+, {@code 04}-{@code 06} budget carriers on them
 */
record Person(String name, String birthday, String sex, boolean foreigner, String phone, String carrier) {

    Person {
        if (name.isBlank() || name.length() > 50 || !isDate(birthday) || !sex.matches("[MF]")) {
            throw Refusal.badRequest("name, birthday (yyyyMMdd) and sex (M or F) are needed");
        }
        if (!phone.matches("(\\d{10,11})?") || !carrier.matches("0[1-6]")) {
            throw Refusal.badRequest("phone has 10 or 11 digits, carrier is 01 to 06");
        }
    }

    static Person of(JsonNode body) {
        return new Person(Json.text(body, "name").strip(), digits(Json.text(body, "birthday")), Json.text(body, "sex"),
                body.path("foreigner").asBoolean(), digits(Json.text(body, "phone")), Json.text(body, "carrier"));
    }

    static Person of(Values form) {
        return new Person(form.text("name").strip(), digits(form.text("birthday")), form.text("sex"), form.has("foreigner"),
                digits(form.text("phone")), form.text("carrier"));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 8 && LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
