package org.hanok.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample pages, made of nothing but the macros and layouts. */
class PagesTest {

    private static final Pattern LEFT_OVER = Pattern.compile("\\$!?\\{?[a-zA-Z]\\w*|#(if|else|end|set|foreach|macro|@)\\b|#[a-zA-Z]+\\(");
    private static final Map<String, String> KOREAN = Pages.all(Locale.KOREAN, "");
    private static final Map<String, String> ENGLISH = Pages.all(Locale.ENGLISH, "dark");

    @Test
    void nothing_of_the_template_language_is_left_over() {
        pages().forEach((name, html) -> assertThat(matches(LEFT_OVER, html)).as(name).isEmpty());
    }

    @Test
    void no_page_needs_what_the_content_policy_forbids() {
        Pattern forbidden = Pattern.compile("\\sstyle=|\\son[a-z]+=|javascript:|<style|<script(?![^>]* src=)(?![^>]*ld\\+json)");
        pages().forEach((name, html) -> assertThat(matches(forbidden, html)).as(name).isEmpty());
    }

    @Test
    void every_icon_is_in_the_sprite() {
        String sprite = Built.text("icons.svg");
        pages().forEach((name, html) -> assertThat(matches(Pattern.compile("icons\\.svg#([\\w-]*)"), html)).as(name)
                .allSatisfy(icon -> assertThat(sprite).contains("<symbol id=\"" + icon + "\"")));
    }

    @Test
    void every_asset_is_built() {
        pages().forEach((name, html) -> assertThat(matches(Pattern.compile("\"/static/theme/([\\w.-]+)"), html)).as(name).allMatch(Built::has));
    }

    @Test
    void every_class_of_ours_is_styled() {
        String css = Built.text("site.css") + Built.text("admin.css");
        TreeSet<String> used = new TreeSet<>();
        pages().values().forEach(html -> matches(Pattern.compile("class=\"([^\"]*)\""), html).forEach(list -> used.addAll(Stream.of(list.split("\\s+")).filter(c -> c.startsWith("hk-")).toList())));
        assertThat(used).hasSizeGreaterThan(150);
        assertThat(used.stream().filter(name -> !Pattern.compile("\\." + name + "(?![\\w-])").matcher(css).find())).isEmpty();
    }

    @Test
    void a_page_has_one_heading_of_the_first_level_and_no_gaps() {
        pages().forEach((name, html) -> {
            assertThat(matches(Pattern.compile("<(h1)[ >]"), html)).as(name).hasSize(1);
            int before = 1;
            for (String level : matches(Pattern.compile("<h([1-6])[ >]"), html.substring(html.indexOf("<main")))) {
                assertThat(Integer.parseInt(level)).as(name).isLessThanOrEqualTo(before + 1);
                before = Integer.parseInt(level);
            }
        });
    }

    @Test
    void the_member_s_theme_is_fixed_in_the_page_and_the_system_s_is_not() {
        assertThat(KOREAN.get("home")).contains("<html lang=\"ko\">");
        assertThat(ENGLISH.get("home")).contains("<html lang=\"en\" data-bs-theme=\"dark\">");
    }

    @Test
    void the_line_of_the_menu_that_leads_here_is_current() {
        assertThat(KOREAN.get("product")).contains("<a href=\"/shop\" aria-current=\"page\">").doesNotContain("<a href=\"/blog\" aria-current");
        assertThat(KOREAN.get("list")).contains("<a href=\"/admin/shop/product\" aria-current=\"page\">").doesNotContain("<a href=\"/admin\" aria-current");
    }

    @Test
    void an_error_names_its_incident_and_never_the_cause() {
        assertThat(KOREAN.get("error")).contains("H7-Q2M4").contains("noindex");
    }

    private static Map<String, String> pages() {
        Map<String, String> both = new java.util.TreeMap<>(KOREAN);
        ENGLISH.forEach((name, html) -> both.put(name + " in English", html));
        return both;
    }

    private static java.util.List<String> matches(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(PagesTest::first).toList();
    }

    private static String first(MatchResult match) {
        return match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group();
    }
}
