package org.hanok.api;

import java.util.Objects;

/**
 * A thing of some plugin, named without knowing its class: {@code new Ref("shop.product", "42")}. The only way one plugin points at another's data.
 *
 * @param type plugin name, dot, kind of thing
 * @param id the owner's identifier, opaque to everyone else
 */
public record Ref(String type, String id) {

    public Ref {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    /** Reads what {@link #toString()} wrote. @throws IllegalArgumentException for text without a colon */
    public static Ref parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a reference: " + text);
        }
        return new Ref(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
