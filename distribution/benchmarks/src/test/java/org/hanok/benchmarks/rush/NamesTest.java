package org.hanok.benchmarks.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void anyTwoCustomersNamesDifferInTwoSyllables() {
        List<String> names = IntStream.range(0, 400).mapToObj(Names::of).toList();
        for (String one : names) {
            assertThat(one).hasSize(3);
            assertThat(names.stream().filter(other -> IntStream.range(0, 3).filter(i -> one.charAt(i) != other.charAt(i)).count() < 2)).containsExactly(one);
        }
    }
}
