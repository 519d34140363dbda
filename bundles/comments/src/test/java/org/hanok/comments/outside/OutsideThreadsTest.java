package org.hanok.comments.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideThreadsTest {

    private static final Ref POST = new Ref("blog.post", "7");
    private static final Visit READER = new Visit("/blog/x", Locale.KOREAN, null, "", "", "", "dark", POST);

    private record GiscusGiven(String repo, String repoId, String category, String categoryId) implements Giscus.Settings {

        @Override
        public Class<? extends Annotation> annotationType() {
            return Giscus.Settings.class;
        }
    }

    private record DisqusGiven(String shortname) implements Disqus.Settings {

        @Override
        public Class<? extends Annotation> annotationType() {
            return Disqus.Settings.class;
        }
    }

    private record LiveReGiven(String uid) implements LiveRe.Settings {

        @Override
        public Class<? extends Annotation> annotationType() {
            return LiveRe.Settings.class;
        }
    }

    private static Giscus giscus(String repo) {
        return new Giscus(new GiscusGiven(repo, "R_kgDOABCDEF", "Announcements", "DIC_kwDOABCDEF"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> facts(View view) {
        return (Map<String, String>) view.model().get("facts");
    }

    @Test
    void giscusGetsWhatItAsksForAndItsOriginOnly() {
        View view = giscus("hanok/talk").thread(POST, READER);
        assertThat(view.template()).isEqualTo("comments/outside");
        assertThat(facts(view)).containsEntry("repo", "hanok/talk").containsEntry("subject", "blog.post:7").containsEntry("colours", "dark").containsEntry("lang", "ko");
        assertThat(view.embedded()).containsExactly("https://giscus.app");
        assertThat(view.layout("none").embedded()).as("a widget's layout changes nothing of it").containsExactly("https://giscus.app");
    }

    @Test
    void disqusIsAllowedUnderTheSitesOwnName() {
        assertThat(new Disqus(new DisqusGiven("hanok-shop")).thread(POST, READER).embedded())
                .containsExactlyInAnyOrder("https://hanok-shop.disqus.com", "https://disqus.com", "https://*.disquscdn.com");
    }

    @Test
    void livereKnowsItsSite() {
        View view = new LiveRe(new LiveReGiven("MTAyMC80NTY3OC8xMjM0NQ==")).thread(POST, READER);
        assertThat(facts(view)).containsEntry("uid", "MTAyMC80NTY3OC8xMjM0NQ==");
        assertThat(view.embedded()).containsExactly("https://*.livere.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hanok.disqus.com", "evil.example/x?", "a b", "-x", "x;script-src *", "x\"><script>"})
    void aShortNameThatIsNoneIsRefusedWithTheSettingsName(String hostile) {
        assertThatThrownBy(() -> new Disqus(new DisqusGiven(hostile))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("shortname");
    }

    @Test
    void aRepositoryThatIsNoneIsRefused() {
        assertThatThrownBy(() -> giscus("hanok")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("repo");
        assertThatThrownBy(() -> giscus("a/b\" onload=\"x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void othersCount() {
        assertThat(giscus("hanok/talk").count(List.of(POST))).isEmpty();
        assertThat(giscus("hanok/talk").id()).isEqualTo("giscus");
    }
}
