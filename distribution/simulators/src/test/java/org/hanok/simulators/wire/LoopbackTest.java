package org.hanok.simulators.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.hanok.simulators.identity.IdentitySimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.10", "10.0.0.1", "8.8.8.8", "", "169.254.169.254"})
    void noSimulatorListensOnAnAddressOthersReach(String host) {
        assertThatThrownBy(() -> Loopback.listen(host, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
    void thisMachineIsFine(String host) {
        assertThat(Loopback.listen(host, 0).getAddress().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/x", "ftp://127.0.0.1/x", "127.0.0.1", "not an address", ""})
    void noSimulatorCallsElsewhere(String address) {
        assertThatThrownBy(() -> Loopback.call(address)).isInstanceOf(Refusal.class);
    }

    @Test
    void aNameThatWasReboundToThisMachineIsRefused() throws IOException {
        try (IdentitySimulator simulator = new IdentitySimulator(0, "V00000000000", "key");
                Socket socket = new Socket("127.0.0.1", simulator.port())) {
            socket.getOutputStream().write("GET /__sim/state HTTP/1.1\r\nHost: 8.8.8.8\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 421");
        }
    }
}
