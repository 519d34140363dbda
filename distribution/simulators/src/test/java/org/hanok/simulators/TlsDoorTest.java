package org.hanok.simulators;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class TlsDoorTest {

    @Test
    void everyHandshakeEndsInAnAlert() {
        try (TlsDoor door = new TlsDoor()) {
            HttpRequest call = HttpRequest.newBuilder(URI.create(door.url() + "/payments/x")).build();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> HttpClient.newHttpClient().send(call, BodyHandlers.discarding())).isInstanceOf(SSLException.class).hasMessageContaining("handshake_failure");
            }
        }
    }
}
