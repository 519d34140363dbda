package org.hanok.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.ws.rs.core.Response;
import org.hanok.web.answer.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomePagesTest {

    private final HomePages pages = new HomePages();

    @ParameterizedTest
    @CsvSource({"/shop,/shop", "/,/", "/blog/한글,/blog/한글", "/a b,/", "/[x,/", "/%zz,/"})
    void aPreferenceLeadsBackToThePageOrToTheFirstOne(String next, String place) {
        Response response = pages.prefer("lang", "en", next);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getLocation()).hasToString(place);
        assertThat(response.getHeaderString("Set-Cookie")).startsWith("hanok-lang=en;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", ""})
    void itLeadsNowhereElse(String next) {
        assertThatThrownBy(() -> pages.prefer("theme", "dark", next)).isInstanceOf(Problem.class);
    }

    @Test
    void onlyKnownPreferencesAreKept() {
        assertThatThrownBy(() -> pages.prefer("lang", "fr", "/")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> pages.prefer("id", "en", "/")).isInstanceOf(Problem.class);
    }
}
