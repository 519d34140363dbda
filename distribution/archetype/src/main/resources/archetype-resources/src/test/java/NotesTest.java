package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hanok.api.Refused;
import org.hanok.api.event.Event;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.PropertyMessages;
import org.hanok.testkit.RecordingCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {

    private final RecordingCache cache = new RecordingCache();
    private PluginDatabase database;
    private Notes notes;

    @BeforeEach
    void open() {
        database = PluginDatabase.fresh("${artifactId}");
        notes = new Notes(database.em(), database, database, cache, new FixedClock("2026-11-23T03:00:00Z"));
    }

    @Test
    void aNoteAppearsAndIsTold() {
        notes.write(" 안녕하세요 ", "하늘");
        notes.write("반가워요", "바다");
        assertThat(notes.latest(10)).extracting(NoteRow::text).containsExactly("반가워요", "안녕하세요");
        assertThat(database.events()).extracting(Event::topic).containsOnly("${artifactId}.written");
        assertThat(cache.dropped()).contains("${artifactId}");
    }

    @Test
    void badTextIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> notes.write("  ", "하늘")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.write("가".repeat(201), "하늘")).isInstanceOf(Refused.class);
        assertThat(database.value("SELECT count(*) FROM ${artifactId}.note")).isEqualTo("0");
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(new PropertyMessages("${artifactId}").untranslated()).isEmpty();
    }
}
