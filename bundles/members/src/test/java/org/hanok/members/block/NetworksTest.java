package org.hanok.members.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({"203.0.113.7,203.0.113.7", "[2001:db8::1],2001:db8::1", "::ffff:203.0.113.7,203.0.113.7", "0:0:0:0:0:0:0:1,0:0:0:0:0:0:0:1", "0.0.0.0,0.0.0.0"})
    void readsAnAddress(String text, String read) {
        assertThat(Networks.address(text)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "abc.de", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4.", "fe80::1%eth0", "2001:db8::1::2", "12345::", "1.2.3.4/8", "'; drop"})
    void takesNothingElseForOne(String text) {
        assertThat(Networks.address(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/7", "10.0.0.0/33", "0.0.0.0/0", "2001:db8::/18", "2001:db8::/129", "10.0.0.0/", "10.0.0.0/a", "cafe.example/24"})
    void refusesRangesThatNobodyMeans(String text) {
        assertThat(Networks.range(text)).isEmpty();
    }

    @Test
    void readsRanges() {
        assertThat(Networks.range(" 10.1.2.3/8 ")).contains("10.1.2.3/8");
        assertThat(Networks.range("2001:db8::/32")).contains("2001:db8::/32");
        assertThat(Networks.range("10.1.2.3")).contains("10.1.2.3");
    }
}
