package org.hanok.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hanok.notifier.Phrases;
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
    void bothLanguagesHaveTheSameTextsWithTheSameNames() {
        Phrases texts = new Phrases();
        assertThat(texts.english.keySet()).isEqualTo(texts.korean.keySet());
        texts.korean.forEach((key, korean) -> assertThat(names(texts.english.get(key))).as(key).isEqualTo(names(korean)));
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{([A-Za-z.]+)}").matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
