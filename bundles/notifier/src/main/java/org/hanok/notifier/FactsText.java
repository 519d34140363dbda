package org.hanok.notifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Facts as JSON. Thread-safe. */
final class FactsText {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() { };
    private final ObjectMapper json = new ObjectMapper();

    String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> read(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the facts of a dispatch cannot be read", e);
        }
    }
}
