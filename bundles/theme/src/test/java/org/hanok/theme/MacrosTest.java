package org.hanok.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hanok.api.Money;
import org.junit.jupiter.api.Test;

class MacrosTest {

    private final Stage stage = new Stage(Locale.KOREAN);

    @Test
    void a_discount_is_said_in_percent_with_both_prices() {
        String price = stage.with("list", Money.won(50000)).with("price", Money.won(46500)).inline("#price($list $price)");
        assertThat(price).contains("7%").contains("46,500<span class=\"hk-unit\">원").contains("50,000원</s>").contains("할인율").contains("정가");
    }

    @Test
    void without_a_discount_nothing_is_struck() {
        stage.with("price", Money.won(10000));
        assertThat(stage.inline("#price($price $price)")).doesNotContain("<s>").doesNotContain("%");
        assertThat(stage.inline("#price($none $price)")).doesNotContain("<s>").contains("10,000");
    }

    @Test
    void a_discount_below_one_percent_is_no_headline() {
        assertThat(stage.with("list", Money.won(10000)).with("price", Money.won(9990)).inline("#price($list $price)")).doesNotContain("%").contains("<s>");
    }

    @Test
    void everything_printed_is_escaped_once() {
        String card = stage.with("card", Map.of("url", "/x?a=1&b=2", "name", "<b>A & B</b>", "brand", "\"A\"", "price", Money.won(1))).inline("#productCard($card)");
        assertThat(card).contains("&lt;b&gt;A &amp; B&lt;/b&gt;").contains("/x?a=1&amp;b=2").contains("&quot;A&quot;").doesNotContain("&amp;amp;").doesNotContain("<b>A");
    }

    @Test
    void a_field_is_tied_to_its_label_its_error_and_its_help() {
        String field = stage.inline("#field('phone' 'Phone' 'tel' '010' 'Too short' 'Digits only' {'autocomplete':'tel'})");
        assertThat(field).contains("<label class=\"hk-label\" for=\"f-phone\">").contains("aria-describedby=\"f-phone-error f-phone-help\" aria-invalid=\"true\" autocomplete=\"tel\"")
                .contains("id=\"f-phone-error\"").contains("id=\"f-phone-help\"");
        assertThat(stage.inline("#field('phone' 'Phone')")).doesNotContain("aria-").contains("type=\"text\" value=\"\"");
    }

    @Test
    void arguments_left_out_do_not_leak_in_from_the_page() {
        assertThat(stage.with("error", "from the page").with("help", "too").inline("#field('a' 'A')")).doesNotContain("from the page").doesNotContain("too");
    }

    @Test
    void a_block_sees_the_page_s_own_title() {
        assertThat(stage.with("title", "Page").inline("#@card('Card')$title#end")).contains("<h2>Card</h2>Page");
    }

    @Test
    void errors_lead_to_their_fields_or_are_just_said() {
        assertThat(stage.with("errors", Map.of("name", "Say your name")).inline("#formErrors($errors)")).contains("<a href=\"#f-name\">Say your name</a>").contains("role=\"alert\"");
        assertThat(stage.with("errors", List.of("Sold out")).inline("#formErrors($errors)")).contains("<li>Sold out</li>");
        assertThat(stage.with("errors", Map.of()).inline("#formErrors($errors)")).isBlank();
    }

    @Test
    void the_clear_pin_is_not_in_the_page_before_it_is_revealed() {
        Map<String, Object> hidden = Map.of("number", 2, "mask", "••••-••8F", "tail", "8F", "revealUrl", "/reveal");
        assertThat(stage.with("pin", hidden).inline("#pinRow($pin)")).contains("aria-hidden=\"true\">••••-••8F").contains("2번째 PIN, 가려짐. 끝자리 8F").contains("data-copy=\"\"").doesNotContain("hk-pin open");
    }

    @Test
    void long_paginations_keep_the_ends_and_the_neighbours() {
        List<String> urls = IntStream.rangeClosed(1, 20).mapToObj(i -> "?page=" + i).toList();
        String pages = stage.with("page", Map.of("number", 10, "pages", 20, "urls", urls, "previousUrl", "?page=9", "nextUrl", "?page=11")).inline("#pagination($page)");
        assertThat(pages).contains(">1</a>", ">8</a>", "aria-current=\"page\">10</a>", ">12</a>", ">20</a>").doesNotContain(">5</a>", ">15</a>").containsPattern("…[\\s\\S]*…");
        assertThat(stage.with("page", Map.of("number", 1, "pages", 1, "urls", List.of("?"))).inline("#pagination($page)")).isBlank();
    }

    @Test
    void a_countdown_starts_from_the_server_s_clock() {
        String ring = stage.inline("#countdown($make.at('2026-01-01T00:30:00Z') $make.at('2026-01-01T00:01:19Z') $make.at('2026-01-01T00:00:00Z'))");
        assertThat(ring).contains(">28:41<").contains("stroke-dasharray=\"95 100\"").contains("aria-label=\"남은 시간 28분 41초\"").contains("data-label=\"남은 시간 {0}분 {1}초\"");
        assertThat(stage.inline("#countdown($make.at('2026-01-01T00:00:00Z') $make.at('2026-01-01T00:01:00Z'))")).contains(">00:00<").contains("hk-soon");
    }

    @Test
    void art_of_a_brand_is_always_the_same_and_may_be_chosen() {
        assertThat(stage.inline("#art('' 'Brand' '1')")).isEqualTo(stage.inline("#art('' 'Brand' '1')")).containsPattern("url\\(&#35;hk-p-[a-z]+\\)").containsPattern("url\\(&#35;hk-l-[a-z]+\\)");
        assertThat(stage.inline("#art({'palette':'rose','lattice':'giwa'} 'Brand' '1')")).contains("hk-p-rose").contains("hk-l-giwa");
        assertThat(stage.inline("#art({'image':'/media/1.webp'} 'Brand' '1')")).contains("<img").contains("width=\"320\" height=\"200\"");
    }

    @Test
    void a_sold_out_card_stays_with_its_price_and_says_so() {
        String card = stage.with("card", Map.of("url", "/x", "name", "A", "price", Money.won(50000), "listPrice", Money.won(60000), "soldOut", true)).inline("#productCard($card)");
        assertThat(card).contains("hk-product sold").contains("잠시 품절").contains("50,000").doesNotContain("<s>");
    }

    @Test
    void a_question_is_asked_before_something_dangerous() {
        assertThat(stage.inline("#confirmButton('Refund' '/orders/1/refund' 'danger' '' 'Really?' 'Refund')"))
                .contains("data-dialog=\"ask--orders-1-refund\"").contains("<dialog class=\"hk-dialog\" id=\"ask--orders-1-refund\"").contains("name=\"_csrf\" value=\"token\"").contains("btn-danger-filled");
    }

    @Test
    void the_risk_reasons_show_their_points_with_sign() {
        assertThat(stage.inline("#riskReason('A' 34)#riskReason('B' -6)")).contains("<b>+34</b>").contains("<b>−6</b>");
    }

    @Test
    void a_chart_has_its_numbers_as_a_table_too() {
        String chart = stage.inline("#chart([{'label':'1','value':0},{'label':'2','value':10204300}] 'Sales')");
        assertThat(chart).contains("12,000,000").contains("<table class=\"visually-hidden\">").contains("10,204,300").contains("8,190 632,");
    }
}
