package org.hanok.web.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages for when there is no theme to ask: while the site starts, and for bytes that never became a request. In both languages, because nobody knows who reads. */
final class BarePage {

    /** A page needs nothing but itself. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Pattern GAP = Pattern.compile("\\{(ko|en):(title|text)}");

    private BarePage() {
    }

    /** @param name of its texts: {@code web.bare.<name>.title} and {@code .text} @param more markup for the head */
    static byte[] of(String name, String more) {
        String page = GAP.matcher(read("bare.html")).replaceAll(gap -> Matcher.quoteReplacement(text(gap.group(1), name, gap.group(2))));
        return page.replace("{more}", more).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String language, String name, String part) {
        Properties texts = new Properties();
        try (InputStream file = open("/messages/web_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.getProperty("web.bare." + name + "." + part).replace("''", "'");
    }

    private static String read(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(BarePage.class.getResourceAsStream(file), file);
    }
}
