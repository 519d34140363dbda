package org.hanok.payment.card;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hanok.api.Secret;

/**
 * How to reach the card service.
 *
 * @param base address of its interface, without a trailing slash
 * @param page address of the page where the payer pays
 * @param test whether payments of a test channel count
 * @param connect how long to wait for a connection
 * @param ask how long to wait for an answer to a question
 * @param act how long to wait for an answer to an order to cancel; the service asks for at least 60 s
 */
record CardSettings(URI base, Secret api, List<Secret> webhook, String store, String channel, URI page, boolean test, Duration connect, Duration ask,
        Duration act) {

    /** A setting without blanks around it. @throws IllegalArgumentException when it is missing */
    static String needed(String pid, String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(pid + ": " + name + " is missing");
        }
        return value.strip();
    }

    static List<Secret> secrets(String... given) {
        return Stream.of(given).filter(secret -> !secret.isBlank()).map(Secret::of).toList();
    }
}
