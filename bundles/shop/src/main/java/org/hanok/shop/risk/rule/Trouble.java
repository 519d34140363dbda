package org.hanok.shop.risk.rule;

import java.util.List;

/** What is wrong with a field. @param key message key @param arguments of the message */
public record Trouble(String key, List<Object> arguments) {

    public static Trouble of(String key, Object... arguments) {
        return new Trouble("shop.risk.wrong." + key, List.of(arguments));
    }
}
