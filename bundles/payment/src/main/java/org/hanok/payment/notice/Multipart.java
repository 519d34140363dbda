package org.hanok.payment.notice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text fields of a {@code multipart/form-data} body (RFC 7578). Works on the bytes; a part may not be longer than the body it came in. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?im)^content-disposition:\\s*form-data\\s*;(?:.*;)?\\s*name=\"([^\"]*)\"");
    private static final String END = "\r\n\r\n";

    private Multipart() {
    }

    /** @throws Unreadable for a body that is cut short, has no boundary or names a field twice */
    static Map<String, String> fields(String contentType, byte[] body) throws Unreadable {
        String delimiter = "--" + boundary(contentType);
        // One char per byte, so that positions in the text are positions in the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(Pattern.quote("\r\n" + delimiter), -1);
        if (parts.length < 2 || !parts[parts.length - 1].startsWith("--")) {
            throw bad();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < parts.length - 1; i++) {
            part(parts[i], fields);
        }
        return fields;
    }

    private static void part(String part, Map<String, String> fields) throws Unreadable {
        int end = part.indexOf(END);
        Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
        if (!name.find()) {
            throw bad();
        }
        String value = NoticeText.utf8(part.substring(end + END.length()).getBytes(StandardCharsets.ISO_8859_1));
        if (fields.put(name.group(1), value) != null) {
            throw new Unreadable("payment.deposit.bad.twice", name.group(1));
        }
    }

    private static String boundary(String contentType) throws Unreadable {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw bad();
        }
        return boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
    }

    private static Unreadable bad() {
        return new Unreadable("payment.deposit.bad.multipart", "");
    }
}
