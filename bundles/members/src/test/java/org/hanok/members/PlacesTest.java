package org.hanok.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64", "2001:db8:1:2::9, 2001:db8:1:2::/64", "::1, ::/64"})
    void anIpv6CustomerIsOnePlace(String address, String place) {
        assertThat(Places.of(address)).isEqualTo(place);
    }

    @Test
    void waitsAreSaidInWholeMinutes() {
        assertThat(Places.minutes(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(Places.minutes(Duration.ofSeconds(61))).isEqualTo(2);
        assertThat(Places.minutes(Duration.ofMinutes(15))).isEqualTo(15);
    }
}
