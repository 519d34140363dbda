package org.hanok.shop.vault.file;

import java.util.List;

/**
 * Why a line gives no PIN.
 *
 * @param line from 1
 * @param key message key
 * @param arguments values for the message; never the code itself
 */
public record Fault(int line, String key, List<Object> arguments) {

    public static Fault of(int line, String key, Object... arguments) {
        return new Fault(line, "shop.pins.fault." + key, List.of(arguments));
    }
}
