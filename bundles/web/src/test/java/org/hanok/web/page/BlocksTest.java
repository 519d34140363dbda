package org.hanok.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hanok.api.cache.Cache;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Html;
import org.hanok.api.web.Visit;
import org.hanok.web.Plugins;
import org.hanok.web.front.Epochs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class BlocksTest {

    private final Map<String, Object> kept = new HashMap<>();
    private final Plugins plugins = new Plugins(emptyHouse());
    private final Blocks blocks = new Blocks(plugins, new Epochs(new MapCache(kept)));
    private final Widgets.Placed placed = new Widgets.Placed(visit -> Optional.empty(), "shop.Popular", "shop", List.of("home.top"), 10, 60);
    private int renderings;

    private record MapCache(Map<String, Object> kept) implements Cache {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(String key, Duration fresh, Supplier<T> source) {
            return (T) kept.computeIfAbsent(key, missing -> source.get());
        }

        @Override
        public void drop(String prefix) {
            kept.keySet().removeIf(key -> key.startsWith(prefix));
        }
    }

    private static BundleContext emptyHouse() {
        return (BundleContext) Proxy.newProxyInstance(BlocksTest.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getBundles") ? new Bundle[0] : null);
    }

    @BeforeEach
    void theFirstEpochHasBegun() {
        show(moment(Locale.KOREAN, "", "guest"));
        renderings = 0;
    }

    private static Renderer.Moment moment(Locale locale, String theme, String visitor) {
        return new Renderer.Moment(new Visit("/", locale, null, visitor, "203.0.113.1", "", theme, null), "token-of-" + visitor, Map.of("q", visitor), new HashSet<>(), new HashSet<>());
    }

    private String show(Renderer.Moment moment) {
        return blocks.get(placed, "home.top", moment, nobody -> {
            renderings++;
            nobody.shown().add("news");
            nobody.embedded().add("https://giscus.app");
            return Optional.of(new Html(nobody.visit().visitor() + nobody.csrf() + nobody.query().size() + nobody.visit().address() + renderings));
        }).orElseThrow().markup();
    }

    @Test
    void guestsShareABlockThatKnowsNoneOfThem() {
        assertThat(show(moment(Locale.KOREAN, "", "a"))).isEqualTo("01");
        assertThat(show(moment(Locale.KOREAN, "", "b"))).isEqualTo("01");
        assertThat(renderings).isEqualTo(1);
    }

    @Test
    void eachLanguageAndThemeHasItsOwn() {
        Set<String> seen = Set.of(show(moment(Locale.KOREAN, "", "a")), show(moment(Locale.ENGLISH, "", "a")), show(moment(Locale.KOREAN, "dark", "a")));
        assertThat(seen).hasSize(3);
    }

    @Test
    void droppingAnyPluginThatItShowsMakesItStale() {
        show(moment(Locale.KOREAN, "", "a"));
        new MapCache(kept).drop("news");
        show(moment(Locale.KOREAN, "", "a"));
        assertThat(renderings).isEqualTo(2);
    }

    @Test
    void aPluginThatComesOrGoesMakesItStale() {
        show(moment(Locale.KOREAN, "", "a"));
        plugins.changed();
        show(moment(Locale.KOREAN, "", "a"));
        assertThat(renderings).isEqualTo(2);
    }

    @Test
    void thePageLearnsWhatAKeptBlockShowsAndEmbeds() {
        show(moment(Locale.KOREAN, "", "a"));
        Renderer.Moment later = moment(Locale.KOREAN, "", "b");
        show(later);
        assertThat(later.shown()).contains("shop", "news");
        assertThat(later.embedded()).containsExactly("https://giscus.app");
    }

    @Test
    void whatFailedIsTriedAgain() {
        Renderer.Moment moment = moment(Locale.ENGLISH, "light", "a");
        assertThat(blocks.get(placed, "home.top", moment, nobody -> Optional.empty())).isEmpty();
        assertThat(show(moment)).isNotEmpty();
    }

    @Test
    void membersAndHurriedWidgetsShareNothing() {
        Member member = new Member(1, "김하나", "a@example.com", Locale.KOREAN, Set.of(), Assurance.values()[0]);
        Visit signedIn = new Visit("/", Locale.KOREAN, member, "v", "", "", "", null);
        assertThat(Blocks.areShared(placed, new Renderer.Moment(signedIn, "", Map.of(), Set.of(), Set.of()))).isFalse();
        assertThat(Blocks.areShared(placed, moment(Locale.KOREAN, "", "a"))).isTrue();
        Widgets.Placed always = new Widgets.Placed(placed.widget(), "shop.CartIcon", "shop", placed.slots(), 10, 0);
        assertThat(Blocks.areShared(always, moment(Locale.KOREAN, "", "a"))).isFalse();
    }
}
