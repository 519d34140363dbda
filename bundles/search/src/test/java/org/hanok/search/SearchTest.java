package org.hanok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hanok.api.Ref;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.search.SearchEntry;
import org.hanok.testkit.PluginDatabase;
import org.hanok.testkit.RecordingCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Instant THEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final List<String> TYPES = List.of("shop.product", "blog.post");
    private final Offers products = new Offers("shop.product");
    private final Offers posts = new Offers("blog.post");
    private Index index;
    private Search search;

    private static final class Offers implements SearchContributor {

        private final String type;
        private final List<SearchEntry> entries = new ArrayList<>();
        private Instant changed = THEN;

        Offers(String type) {
            this.type = type;
        }

        void offer(String id, String title, String text, String keywords, int weight) {
            entries.add(new SearchEntry(new Ref(type, id), "/" + id, title, text, keywords, weight, THEN));
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public List<SearchEntry> entries(String afterId, int limit) {
            return entries.stream().filter(entry -> entry.subject().id().compareTo(afterId) > 0).limit(limit).toList();
        }

        @Override
        public Instant changed() {
            return changed;
        }
    }

    @BeforeEach
    void open() {
        PluginDatabase database = PluginDatabase.fresh("search");
        index = new Index(database.em(), database);
        search = new Search(database.em(), database);
        products.offer("a", "구글 기프트카드 10,000원", "앱과 게임에 써요", "google", 1);
        products.offer("b", "도서문화상품권 30,000원", "책을 살 때 써요", "book", 1);
        posts.offer("c", "등록이 안 될 때 확인할 다섯 가지", "구글 계정의 나라를 먼저 살펴보세요 <b>", "등록오류", 1);
        index.refresh(products);
        index.refresh(posts);
    }

    private List<String> urls(String query) {
        return search.find(query, TYPES, "", 0).hits().stream().map(Hit::url).toList();
    }

    @ParameterizedTest
    @CsvSource({"문화상품, /b", "기프트카, /a", "GOOGLE, /a", "30 000, /b", "등록오류, /c", "ｇｏｏｇｌｅ, /a", "구글 나라, /c", "책, /b"})
    void findsAnyPartOfAnyWord(String query, String url) {
        assertThat(urls(query)).containsExactly(url);
    }

    @ParameterizedTest
    @CsvSource({"is, /is", "VISIT, /visitor", "pin, /is", "100, /is", "1100, /visitor", "상품pin, /is", "W, /is"})
    void latinWordsAndNumbersAreFoundFromTheirBeginning(String query, String url) {
        posts.offer("is", "What is a 문화상품PIN", "100 of them", "", 1);
        posts.offer("visitor", "A visitor spins", "1100 times", "", 1);
        posts.changed = THEN.plusSeconds(1);
        index.refresh(posts);

        assertThat(urls(query)).containsExactly(url);
        assertThat(new Highlighter(List.of("is")).marked("A visitor is").markup()).isEqualTo("A visitor <mark>is</mark>");
        assertThat(new Highlighter(List.of("is")).snippet("visitor ".repeat(20) + "is").markup()).endsWith("<mark>is</mark>");
    }

    @Test
    void titlesComeBeforeTexts() {
        assertThat(urls("구글")).containsExactly("/a", "/c");
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(urls("구글 도서")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "_", "'; DROP TABLE search.entry; --", "\\", "!!!", "%%%", "🙂"})
    void punctuationFindsNothingAndBreaksNothing(String query) {
        assertThat(urls(query)).isEmpty();
        assertThat(urls("구글")).hasSize(2);
    }

    @Test
    void countsAreByTypeAndATypeCanBeChosen() {
        assertThat(search.find("구글", TYPES, "", 0).counts()).containsEntry("shop.product", 1L).containsEntry("blog.post", 1L);
        assertThat(search.find("구글", TYPES, "blog.post", 0).hits()).singleElement().extracting(Hit::url).isEqualTo("/c");
    }

    @Test
    void aPluginThatIsAwayIsNotFound() {
        assertThat(search.find("구글", List.of("shop.product"), "", 0).hits()).hasSize(1);
        assertThat(search.find("구글", List.of(), "", 0).hits()).isEmpty();
    }

    @Test
    void whatIsNoLongerOfferedIsForgotten() {
        products.entries.remove(0);
        assertThat(index.refresh(products)).isZero();
        products.changed = THEN.plusSeconds(1);
        assertThat(index.refresh(products)).isEqualTo(1);
        assertThat(urls("기프트카드")).isEmpty();
    }

    @Test
    @Timeout(30)
    void keptPagesOfSearchGoWhenSomethingNewWasReadOrAPluginWent() {
        RecordingCache cache = new RecordingCache();
        Contributors contributors = new Contributors(index, cache);
        products.changed = THEN.plusSeconds(1);
        contributors.add(products);
        while (cache.dropped().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(contributors.run()).isEqualTo("0 entries read");
        assertThat(cache.dropped()).as("nothing new").containsExactly("search");
        contributors.remove(products);
        assertThat(cache.dropped()).containsExactly("search", "search");
        contributors.close();
    }

    @Test
    void foundWordsAreMarkedAndTheRestIsEscaped() {
        Hit hit = search.find("나라", TYPES, "", 0).hits().get(0);
        assertThat(hit.snippet().markup()).contains("<mark>나라</mark>").contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(new Highlighter(List.of("amp")).marked("R&D amp").markup()).isEqualTo("R&amp;D <mark>amp</mark>");
    }
}
