package org.hanok.admin.plugins.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file in a {@code multipart/form-data} body (RFC 7578). Small on purpose: one file, whole in memory, after the front door has limited the body. */
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([A-Za-z0-9'()+_,./:=? -]{1,70})\"?");

    private Multipart() {
    }

    /** @return the bytes of the first part that carries a file name; empty when there is none or it is cut off */
    public static Optional<InputStream> file(String contentType, InputStream body, long most) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        byte[] all = new LimitedStream(body, most).readAllBytes();
        byte[] line = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        for (int start = find(all, line, 0); start >= 0; start = find(all, line, start + line.length)) {
            int head = find(all, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), start);
            int end = head < 0 ? -1 : find(all, line, head);
            if (end > 0 && new String(all, start, head - start, StandardCharsets.ISO_8859_1).matches("(?is).*content-disposition:[^\\r\\n]*filename=\"[^\"]+\".*")) {
                return Optional.of(new ByteArrayInputStream(all, head + 4, end - 2 - head - 4));
            }
        }
        return Optional.empty();
    }

    private static int find(byte[] all, byte[] wanted, int from) {
        for (int i = from; i <= all.length - wanted.length; i++) {
            int at = 0;
            while (at < wanted.length && all[i + at] == wanted[at]) {
                at++;
            }
            if (at == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
