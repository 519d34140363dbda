package org.hanok.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The assets as the bundle carries them. */
final class Built {

    private Built() {
    }

    static boolean has(String name) {
        return Built.class.getResource("/static/theme/" + name) != null;
    }

    static byte[] bytes(String name) {
        try (InputStream in = Built.class.getResourceAsStream("/static/theme/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Size on the wire. */
    static int zipped(String... names) {
        int sum = 0;
        for (String name : names) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(bytes(name));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            sum += out.size();
        }
        return sum;
    }
}
