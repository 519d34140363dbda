package org.hanok.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void namesAreFilledAndValuesAreNeverReadAgain() {
        assertThat(Wording.fill("{a}-{b}", Map.of("a", "{b} $1 \\", "b", "2"))).isEqualTo("{b} $1 \\-2");
        assertThat(Wording.fill("{unknown}|{0}|{}|{ a }", Map.of("a", "1"))).isEqualTo("|{0}|{}|{ a }");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(Wording.line(" a\r\nBcc: x@example.com\t b\u0000 ")).isEqualTo("a Bcc: x@example.com b");
    }

    @Test
    void triesGetFurtherApartAndEnd() {
        List<Long> rests = IntStream.rangeClosed(1, 12).mapToObj(RetrySchedule::after).flatMap(Optional::stream).map(Duration::toSeconds).toList();
        assertThat(rests).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L);
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameNames() {
        Texts texts = new Texts();
        assertThat(texts.english.keySet()).isEqualTo(texts.korean.keySet());
        texts.korean.forEach((key, korean) -> assertThat(names(texts.english.get(key))).as(key).isEqualTo(names(korean)));
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{([A-Za-z.]+)}").matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
