package org.hanok.theme;

import java.time.Instant;
import org.hanok.api.Money;

/** {@code $make}: values that a template cannot write down. */
public final class Make {

    public Money won(long amount) {
        return Money.won(amount);
    }

    public Instant at(String text) {
        return Instant.parse(text);
    }

    public String quoted(String text) {
        return '"' + text + '"';
    }
}
