package org.hanok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hanok.testkit.PlainMarkdown;
import org.hanok.testkit.PluginDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    private PluginDatabase database;
    private Library library;

    @BeforeEach
    void open() {
        database = PluginDatabase.fresh("docs");
        database.run("""
                INSERT INTO docs.book (id, slug, title, state) VALUES (1, 'guide', '안내', 'PUBLIC'), (2, 'secret', '비밀', 'DRAFT');
                INSERT INTO docs.page (book_id, slug, title, text, level, position, state, changed) VALUES
                  (1, 'a', '가', '# 가\n첫 쪽', 0, 1, 'PUBLIC', now()), (1, 'b', '나', '둘째', 1, 2, 'DRAFT', now()), (1, 'c', '다', '셋째', 0, 3, 'PUBLIC', now()),
                  (2, 'x', '엑스', '숨김', 0, 1, 'PUBLIC', now())""");
        library = new Library(database.em(), database, new PlainMarkdown());
    }

    private static List<String> slugs(List<Entry> entries) {
        return entries.stream().map(Entry::slug).toList();
    }

    @Test
    void draftsAreNobodysAtAnyDoor() {
        assertThat(slugs(library.tree("guide", false))).containsExactly("a", "c");
        assertThat(library.page("guide", "b", false)).isEmpty();
        assertThat(library.tree("secret", false)).isEmpty();
        assertThat(library.page("secret", "x", false)).isEmpty();
        assertThat(library.books()).extracting(BookRow::slug).containsExactly("guide");
        assertThat(new PageSearch(database.em(), database, new PlainMarkdown()).entries("", 10)).hasSize(2);
    }

    @Test
    void staffSeeDrafts() {
        assertThat(slugs(library.tree("guide", true))).containsExactly("a", "b", "c");
    }

    @Test
    void readingOrderLeadsFromPageToPage() {
        PageView first = library.page("guide", "a", false).orElseThrow();
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).map(Entry::slug).contains("c");
        assertThat(library.page("guide", "c", false).orElseThrow().previous()).map(Entry::slug).contains("a");
    }

    @Test
    void theTitleIsNotShownTwice() {
        assertThat(library.page("guide", "a", false).orElseThrow().text().markup()).isEqualTo("<p>첫 쪽</p>");
    }

    @ParameterizedTest
    @CsvSource({"[x](use.md), [x](/docs/m/use)", "[x](decisions/01-a.md#why), [x](/docs/m/decisions-01-a#why)", "[x](../use.md), [x](/docs/m/use)",
        "[x](https://example.com/a.md), [x](https://example.com/a.md)"})
    void linksBetweenFilesLeadToPages(String markdown, String expected) {
        assertThat(Links.within("m", markdown)).isEqualTo(expected);
    }

    @Test
    void headingsBecomeContents() {
        assertThat(Heading.of("<h2 id=\"a\">A &amp; <code>b</code></h2><p>x</p><h3 id=\"c\">C</h3><h4 id=\"d\">D</h4>"))
                .containsExactly(new Heading("a", "A & b", 2), new Heading("c", "C", 3));
    }
}
