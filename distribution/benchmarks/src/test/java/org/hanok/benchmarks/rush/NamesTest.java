package org.hanok.benchmarks.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void noTwoCustomersShareAName() {
        List<String> names = IntStream.range(0, 2_000).mapToObj(Names::of).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() == 3);
    }
}
