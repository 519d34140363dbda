package org.hanok.shop.vault.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.api.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A form with at most one file in it (RFC 7578), whole in memory: the reader before it has limited the body.
 *
 * @param fields text fields by name
 * @param fileOrNull the first file that was chosen
 */
public record Multipart(Map<String, String> fields, @Nullable Part fileOrNull) {

    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final int LONGEST_NAME = 200;

    /** @param name without folders, at most 200 letters @param bytes holds secrets, so {@code toString} says nothing of it */
    public record Part(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    public Optional<Part> file() {
        return Optional.ofNullable(fileOrNull);
    }

    @Override
    public String toString() {
        return "a form";
    }

    /** @throws Refused for a body that is none or was cut off */
    public static Multipart parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw broken();
        }
        // One char for each byte, so that positions in the text are positions in the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(Pattern.quote("\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1))), -1);
        if (parts.length < 2 || !parts[parts.length - 1].startsWith("--")) {
            throw broken();
        }
        Map<String, String> fields = new HashMap<>();
        Part file = null;
        for (int i = 1; i < parts.length - 1; i++) {
            Part part = part(parts[i], fields);
            file = file == null ? part : file;
        }
        return new Multipart(Map.copyOf(fields), file);
    }

    private static @Nullable Part part(String part, Map<String, String> fields) {
        int end = part.indexOf("\r\n\r\n");
        String head = end < 0 ? "" : part.substring(0, end);
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw broken();
        }
        byte[] value = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        Matcher file = FILE.matcher(head);
        if (!file.find()) {
            fields.putIfAbsent(name.group(1), new String(value, StandardCharsets.UTF_8));
            return null;
        }
        String plain = new String(file.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        return plain.isEmpty() ? null : new Part(plain.substring(0, Math.min(LONGEST_NAME, plain.length())), value);
    }

    private static Refused broken() {
        return new Refused("shop.pins.form.wrong");
    }
}
