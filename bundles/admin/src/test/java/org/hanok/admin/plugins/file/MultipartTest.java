package org.hanok.admin.plugins.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final String BODY = "--XX\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nabc\r\n"
            + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jar\"\r\nContent-Type: application/java-archive\r\n\r\nPK\r\n\r\n--X\r\n--XX--\r\n";

    @Test
    void findsTheFileByteForByte() throws IOException {
        assertThat(new String(file("multipart/form-data; boundary=XX", BODY, 10_000).orElseThrow().readAllBytes(), StandardCharsets.ISO_8859_1)).isEqualTo("PK\r\n\r\n--X");
    }

    @Test
    void findsNothingInBodiesWithoutOrCutOff() throws IOException {
        assertThat(file("multipart/form-data", BODY, 10_000)).isEmpty();
        assertThat(file("multipart/form-data; boundary=XX", BODY, 150)).isEmpty();
        assertThat(file("multipart/form-data; boundary=XX", BODY.replace("a.jar", ""), 10_000)).isEmpty();
    }

    private static Optional<InputStream> file(String type, String body, long most) throws IOException {
        return Multipart.file(type, new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), most);
    }
}
