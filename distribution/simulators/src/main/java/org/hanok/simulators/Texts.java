package org.hanok.simulators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.hanok.simulators.wire.Request;

/** The words of the pages and of the launcher, {@code ko} or {@code en}. */
public final class Texts {

    private Texts() {}

    /** All texts of a language by key. */
    public static Map<String, String> of(String language) {
        return load("texts_" + language + ".properties").entrySet().stream()
                .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }

    /** Korean unless the address or the browser asks for English. */
    static String language(Request request) {
        String wanted = request.query().has("lang") ? request.query().text("lang") : request.header("Accept-Language");
        return wanted.startsWith("en") ? "en" : "ko";
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = resource(name)) {
            properties.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static InputStream resource(String name) {
        InputStream in = Texts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        return in;
    }
}
