package org.hanok.shop.vault.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Visits;
import org.hanok.shop.books.Watch;
import org.hanok.shop.order.Desk;
import org.hanok.shop.vault.VaultTabs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record of opened PINs page by page, and who is told that it is broken. */
class RevealPagesTest {

    private final Visit staff = Visits.staff("shop.*");
    private Desk desk;
    private Chain chain;
    private RevealPages pages;

    /** One PIN, opened fifty-one times. */
    @BeforeEach
    void open() {
        desk = new Desk();
        chain = new Chain(desk.database.em(), desk.database.tx(), desk.reveals, new Watch(desk.database.em()), desk.outbox, Clock.systemUTC());
        pages = new RevealPages(chain, new Openings(desk.database.em(), desk.database.tx()), new FileMessages());
        desk.load(1, "AAAA", 1);
        String number = desk.place(1);
        desk.pay(number);
        for (int i = 0; i < 51; i++) {
            desk.reveals.open(number, 1, 7, "192.0.2.7");
        }
    }

    private static Map<String, Object> model(View page) {
        return new HashMap<>(page.model());
    }

    private static List<Long> ids(View page) {
        return ((List<?>) page.model().get("rows")).stream().map(row -> ((Openings.Opening) row).id()).toList();
    }

    @Test
    void fiftyAreOnAPageAndTheNextBeginsWhereItEnds() {
        View newest = pages.list(Long.MAX_VALUE, 0, staff);

        assertThat(ids(newest)).hasSize(50).startsWith(51L).endsWith(2L);
        assertThat(model(newest)).containsEntry("more", "/admin/shop/reveals?before=2").containsEntry("member", "").containsEntry("bad", false);
        assertThat(ids(pages.list(2, 0, staff))).containsExactly(1L);
        assertThat(model(pages.list(51, 0, staff))).as("fifty are one page").containsEntry("more", "");
    }

    @Test
    void oneMembersOpeningsStayThatMembersOnTheNextPage() {
        assertThat(model(pages.list(Long.MAX_VALUE, 7, staff))).containsEntry("more", "/admin/shop/reveals?before=2&member=7").containsEntry("member", "7");
        assertThat(ids(pages.list(Long.MAX_VALUE, 8, staff))).isEmpty();
        assertThat((List<?>) pages.list(2, 7, staff).model().get("tabs")).filteredOn(tab -> ((VaultTabs.Tab) tab).current()).singleElement()
                .satisfies(tab -> assertThat(((VaultTabs.Tab) tab).url()).isEqualTo("/admin/shop/reveals"));
    }

    @Test
    void verifyingSaysHowManyAreWholeOrWhichIsTheFirstThatIsNot() {
        View whole = pages.verify(staff);
        assertThat(model(whole)).containsEntry("verified", true).containsEntry("bad", false).containsEntry("row", 0L).containsEntry("count", 51L);
        assertThat(desk.text("select hash from shop.reveal where id = 51")).startsWith(whole.model().get("head").toString());

        desk.database.run("alter table shop.reveal disable trigger all; update shop.reveal set member_id = 8 where id = 3; alter table shop.reveal enable trigger all");

        assertThat(model(pages.verify(staff))).containsEntry("bad", true).containsEntry("row", 3L);
        RevealTask task = new RevealTask(chain, new FileMessages());
        assertThat(task.permission()).isEqualTo("shop.reveals");
        assertThat(task.waiting(staff)).singleElement().satisfies(chore -> assertThat(List.of(chore.href(), chore.tone())).containsExactly("/admin/shop/reveals", "bad"));
    }

    @Test
    void theGeneralListOfOpeningsSaysWhoSawWhatAndChangesNothing() {
        RevealAdmin admin = new RevealAdmin();

        assertThat(admin.entity()).isEqualTo(Reveal.class);
        assertThat(admin.permission()).isEqualTo(RevealPages.class.getAnnotation(Secured.class).value());
        assertThat(admin.columns()).contains("pinId", "memberId", "at");
        assertThat(admin.filters()).contains("at");
        assertThat(admin.readOnly()).contains("hash").containsAll(admin.columns().stream().filter(name -> !name.equals("id")).toList());
        assertThat(List.of(admin.creatable(), admin.deletable())).containsOnly(false);
        assertThat(desk.database.tx().read(() -> desk.database.em().createQuery("select r from Reveal r where r.id = 51", Reveal.class).getSingleResult()))
                .hasToString("reveal 51");
    }
}
