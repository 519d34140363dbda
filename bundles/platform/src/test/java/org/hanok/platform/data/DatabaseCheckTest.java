package org.hanok.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {

    @ParameterizedTest
    @CsvSource({"18.0, true", "18.1, true", "18.1 (Debian 18.1-1), true", "18.2, false", "18.10, false", "18.6, false", "17.1, false", "19.0, false"})
    void aServerThatLosesUpdatesIsNotServedFrom(String version, boolean unfit) {
        assertThat(DatabaseCheck.unfit(version).isPresent()).isEqualTo(unfit);
    }
}
