package org.hanok.shop.vault.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.hanok.api.web.View;
import org.hanok.shop.books.Watch;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

    private Desk desk;
    private Chain chain;
    private String number;

    @BeforeEach
    void open() {
        desk = new Desk();
        chain = new Chain(desk.database.em(), desk.database.tx(), desk.reveals, new Watch(desk.database.em()), desk.outbox, Clock.systemUTC());
        desk.load(1, "AAAA", 2);
        number = desk.place(1);
        desk.pay(number);
        for (int i = 0; i < 4; i++) {
            desk.reveals.open(number, 1, 7, "192.0.2." + i);
        }
    }

    private void force(String sql) {
        desk.database.run("alter table shop.reveal disable trigger all; " + sql + "; alter table shop.reveal enable trigger all");
    }

    @Test
    void aWholeRecordIsSaidToBeWholeUpToItsLastHash() {
        Chain.Verdict verdict = chain.verify();

        assertThat(verdict.rows()).isEqualTo(4);
        assertThat(verdict.broken()).isEmpty();
        assertThat(desk.text("select hash from shop.reveal where id = 4")).startsWith(verdict.head());
        assertThat(new CheckReveals(chain).run()).isEqualTo("all 4 records of opened PINs are whole");
        assertThat(chain.wasBroken()).isFalse();
    }

    @Test
    void theFirstRowThatDoesNotFitIsNamedAndToldOnce() {
        chain.verify();
        force("update shop.reveal set member_id = 8 where id in (2, 3)");

        assertThat(chain.verify().broken()).contains(2L);
        assertThat(new CheckReveals(chain).run()).isEqualTo("the 4 records of opened PINs are broken at row 2");
        assertThat(desk.outbox.of("reveals.broken")).singleElement().satisfies(event -> assertThat(event.fact("row") + event.fact("link")).isEqualTo("2/admin/shop/reveals"));
        assertThat(chain.wasBroken()).isTrue();
        force("update shop.reveal set member_id = 7 where id in (2, 3)");
        assertThat(chain.verify().broken()).isEmpty();
        assertThat(chain.wasBroken()).isFalse();
    }

    @Test
    void aRowWithANewHashOfItsOwnStillShows() {
        force("update shop.reveal set address = '198.51.100.9', hash = shop.reveal_hash(prev_hash, id, pin_id, member_id, '198.51.100.9', at) where id = 2");

        assertThat(chain.verify().broken()).contains(3L);
    }

    @Test
    void anEmptiedRecordShows() {
        force("delete from shop.reveal");

        assertThat(chain.verify().broken()).isEqualTo(Optional.of(1L));
    }

    @Test
    void thePageListsWhoSawWhatAndVerifies() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        RevealPages pages = new RevealPages(chain, new Openings(desk.database.em(), desk.database.tx()), paper);

        assertThat(print(paper, pages.list(Long.MAX_VALUE, 0, Desk.buyer(900)))).contains("192.0.2.3", number, "••••00").doesNotContain("AAAA", "$", "hk-callout");
        assertThat(print(paper, pages.list(Long.MAX_VALUE, 8, Desk.buyer(900)))).doesNotContain("192.0.2.3");
        assertThat(print(paper, pages.list(2, 7, Desk.buyer(900)))).contains("192.0.2.0").doesNotContain("192.0.2.1");
        assertThat(print(paper, pages.verify(Desk.buyer(900)))).contains("hk-callout hk-good", "All 4 records");
        assertThat(new RevealTask(chain, paper).waiting(Desk.buyer(900))).isEmpty();
        force("update shop.reveal set member_id = 8 where id = 3");
        assertThat(print(paper, pages.verify(Desk.buyer(900)))).contains("hk-callout hk-bad", "3번 기록부터", "from row 3 on");
        assertThat(print(paper, pages.list(Long.MAX_VALUE, 0, Desk.buyer(900)))).contains("hk-callout hk-bad");
        assertThat(new RevealTask(chain, paper).waiting(Desk.buyer(900))).singleElement().satisfies(chore -> assertThat(chore.href()).isEqualTo("/admin/shop/reveals"));
    }

    private static String print(Paper paper, View view) {
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }
}
