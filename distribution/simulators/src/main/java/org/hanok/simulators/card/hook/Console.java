package org.hanok.simulators.card.hook;

import com.fasterxml.jackson.databind.JsonNode;

/** What a shop has set in V1's console. @param form webhooks as forms, else JSON @param again whether what was not taken is sent again */
public record Console(boolean form, boolean again) {

    static final Console DEFAULT = new Console(false, false);

    public static Console of(JsonNode wish) {
        return new Console(wish.path("form").asBoolean(), wish.path("again").asBoolean());
    }
}
