package org.hanok.simulators.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hanok.simulators.wire.Json;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Values;

/**
 * A movement on an account, and how its notice is to be sent.
 *
 * @param account receiving account's id in the shop, such as {@code kb}
 * @param name payer as the bank shows it
 * @param method the bank's wording; deposits are {@code deposit}
 * @param amount won, above 0
 * @param received empty = now, in the format's usual shape
 * @param balance won after the movement; empty = the account's running balance
 * @param times how often the same notice is sent
 */
record Deposit(
        String account, String name, String method, long amount, Optional<String> received, Optional<Long> balance,
        BodyFormat format, int times, Mischief mischief, String url) {

    private static final int MOST = 100;

    Deposit {
        if (account.isBlank() || amount <= 0 || times < 1 || times > MOST) {
            throw Refusal.badRequest("account, amount above 0 and times from 1 to " + MOST + " are needed");
        }
    }

    static Deposit of(JsonNode body) {
        return new Deposit(Json.text(body, "account"), Json.text(body, "name"), or(Json.text(body, "method"), "deposit"),
                body.path("amount").asLong(), text(Json.text(body, "received")),
                body.path("balance").isIntegralNumber() ? Optional.of(body.path("balance").asLong()) : Optional.empty(),
                BodyFormat.of(or(Json.text(body, "format"), "form")), body.path("times").asInt(1), Mischief.of(body),
                Json.text(body, "url"));
    }

    static Deposit of(Values form) {
        return new Deposit(form.text("account").strip(), form.text("name"), or(form.text("method"), "deposit"),
                form.number("amount"), text(form.text("received")),
                form.has("balance") ? Optional.of(form.number("balance")) : Optional.empty(),
                BodyFormat.of(form.text("format")), (int) form.number("times"), Mischief.of(form), "");
    }

    Deposit with(Mischief other) {
        return new Deposit(account, name, method, amount, received, balance, format, times, other, url);
    }

    boolean comesIn() {
        return !method.equals("withdrawal");
    }

    /** The six fields of the notice, in the order they are sent. */
    Map<String, String> fields(String when, long balanceAfter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("account", account);
        fields.put("received", received.orElse(when));
        fields.put("name", name);
        fields.put("method", method);
        fields.put("amount", Long.toString(amount));
        fields.put("balance", Long.toString(balance.orElse(balanceAfter)));
        mischief.fields().forEach((field, value) -> value.ifPresentOrElse(raw -> fields.put(field, raw), () -> fields.remove(field)));
        return fields;
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    private static String or(String value, String otherwise) {
        return text(value).orElse(otherwise);
    }

    static Map<String, Optional<String>> overrides(JsonNode fields) {
        return fields.properties().stream().collect(Collectors.toMap(Map.Entry::getKey,
                field -> field.getValue().isNull() ? Optional.empty() : Optional.of(field.getValue().asText())));
    }
}
