package org.hanok.payment.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JamoTest {

    @ParameterizedTest
    @CsvSource({"김하늘,김하늘,0", "김하늘,김하느,1", "김하늘,긴하늘,1", "김하늘,김아늘,1", "김하늘,기하늘,1", "김하늘,김하눌,1", "김하늘,이하늘,2", "김하늘,김하늘별,3", "kim,kmi,1", "kim,kin,1",
        "abcd,badc,2", "김민수,김민서,1", "박바다,최나무,6", "'',김,3"})
    void lettersAreCountedNotSyllables(String left, String right, int distance) {
        assertThat(Jamo.distance(left, right)).isEqualTo(distance);
    }
}
