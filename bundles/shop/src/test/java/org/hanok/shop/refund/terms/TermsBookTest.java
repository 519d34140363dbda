package org.hanok.shop.refund.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hanok.api.Ref;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.PlainCache;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.junit.jupiter.api.Test;

/** What a product's page says is what the running settings are. */
class TermsBookTest {

    private final Database database = Goods.stocked();
    private final PlainCache cache = new PlainCache();
    private final TermsBook book = new TermsBook(database.em(), database.tx(), cache);
    private final Paper paper = new Paper();
    private final Visit visit = Desk.buyer(7);

    private String below(long product) {
        return new TermsBelow(book, paper).show(visit.about(new Ref("shop.product", String.valueOf(product)))).map(view -> paper.print(view, Locale.KOREAN)).orElse("");
    }

    private String badge(long product) {
        return new TermsBadge(book, paper).show(visit.about(new Ref("shop.product", String.valueOf(product)))).map(view -> paper.print(view, Locale.KOREAN)).orElse("");
    }

    /** As the back office saves a brand. */
    private void change(String what) {
        database.run("update shop.brand set " + what + " where id = 1");
        cache.drop("shop");
    }

    @Test
    void changingTheBrandChangesThePage() {
        assertThat(below(1)).contains("7일 안에", "수수료는 없어요").doesNotContain("$t", "$!");
        assertThat(badge(1)).contains("7일 안에 환불");
        change("refund_hours = 36, refund_fee = 700");
        assertThat(below(1)).contains("36시간 안에", "700 KRW");
        change("refundable = false");
        assertThat(below(1)).contains("‘Cultland’ 상품권은 보낸 뒤에는 환불할 수 없어요");
        assertThat(badge(1)).isEmpty();
        change("refundable = true, refund_hours = 0");
        assertThat(badge(1)).isEmpty();
    }

    @Test
    void elsewhereNothingIsSaid() {
        assertThat(below(999)).isEmpty();
        assertThat(new TermsBelow(book, paper).show(visit)).isEmpty();
        assertThat(new TermsBelow(book, paper).show(visit.about(new Ref("shop.order", "1")))).isEmpty();
        assertThat(new TermsBadge(book, paper).show(visit.about(new Ref("shop.order", "1")))).isEmpty();
    }

    @Test
    void everyColumnIsRead() {
        database.run("update shop.brand set refund_hours = 1, refund_wait_hours = 2, refund_fee = 3, refund_fee_rate = 4, refund_after_reveal = true, refund_from = 5,"
                + " refund_until = 6, refund_text_ko = 'ko', refund_text_en = 'en' where id = 2");

        assertThat(book.of(List.of(2L, 2L, 99L))).containsOnlyKeys(2L).containsEntry(2L, new Terms(2, "Bookpass", true, 1, 2, 3, 4, true, new Hours(5, 6), "ko", "en"));
        assertThat(book.of(List.of())).isEmpty();
    }
}
