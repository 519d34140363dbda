package org.hanok.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2 contrast of the tokens, read from the sheet that is served. */
class ContrastTest {

    private static final List<String> GROUNDS = List.of("paper", "surface", "sunken");
    private static final List<String> TEXTS = List.of("ink", "ink-2", "ink-3", "pine");
    private static final List<String> STATES = List.of("sale", "warn", "bad", "info", "good");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_is_at_least_4_5(String theme) {
        Map<String, String> token = tokens(theme);
        for (String ground : GROUNDS) {
            TEXTS.forEach(text -> readable(token, text, ground));
            STATES.forEach(state -> readable(token, state, ground));
        }
        STATES.forEach(state -> {
            readable(token, state, state + "-tint");
            readable(token, "ink", state + "-tint");
        });
        List.of("pine-ink", "ink", "ink-2").forEach(text -> readable(token, text, "pine-tint"));
        List.of("pine", "pine-hover").forEach(ground -> readable(token, "on-pine", ground));
        readable(token, "on-sale", "sale");
        readable(token, "on-bad", "bad");
        readable(token, "paper", "ink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void borders_of_controls_are_at_least_3(String theme) {
        Map<String, String> token = tokens(theme);
        GROUNDS.forEach(ground -> assertThat(ratio(token.get("line-strong"), token.get(ground))).as("line-strong on " + ground).isGreaterThanOrEqualTo(3));
        GROUNDS.forEach(ground -> assertThat(ratio(token.get("pine"), token.get(ground))).as("focus on " + ground).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pine", "indigo", "persimmon", "plum", "ochre", "slate", "celadon", "rose"})
    void white_is_readable_on_every_stop_of_the_art(String palette) {
        String defs = new Stage(java.util.Locale.KOREAN).inline("#hkArtDefs()");
        Matcher stops = Pattern.compile("id=\"hk-p-" + palette + "\".*?&#35;(\\w{6}).*?&#35;(\\w{6})").matcher(defs);
        assertThat(stops.find()).isTrue();
        assertThat(ratio("FFFFFF", stops.group(1))).isGreaterThanOrEqualTo(4.5);
        assertThat(ratio("FFFFFF", stops.group(2))).isGreaterThanOrEqualTo(4.5);
    }

    private static void readable(Map<String, String> token, String text, String ground) {
        assertThat(ratio(token.get(text), token.get(ground))).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, String> tokens(String theme) {
        Matcher block = Pattern.compile("\\[data-bs-theme=" + theme + "]\\{([^}]*)}").matcher(Built.text("site.css"));
        Map<String, String> found = new HashMap<>();
        while (block.find()) {
            Matcher token = Pattern.compile("--hk-([\\w-]+):#([0-9A-Fa-f]{6})").matcher(block.group(1));
            while (token.find()) {
                found.putIfAbsent(token.group(1), token.group(2));
            }
        }
        return found;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String rgb) {
        return 0.2126 * channel(rgb, 0) + 0.7152 * channel(rgb, 2) + 0.0722 * channel(rgb, 4);
    }

    private static double channel(String rgb, int at) {
        double value = Integer.parseInt(rgb.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
