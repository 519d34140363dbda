package org.hanok.shop.refund.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.Refused;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Paper;
import org.hanok.shop.refund.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff's doors do with a form or a body that says too little, and where the menu leads. */
class DeskEdgesTest {

    private static final String NO_KEY = "";
    private Office office;
    private DeskPages pages;
    private StaffRefundResource api;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        Paper paper = new Paper();
        office = new Office();
        Desk desk = new Desk(office.decisions, office.requests, office.payouts, office.idempotency);
        pages = new DeskPages(office.book, desk, new DeskFront(office.book, office.payouts, new Staff(), paper), paper);
        api = new StaffRefundResource(office.book, desk);
    }

    private String asked() {
        String order = office.delivered(2);
        return office.ask(order, office.pins(order).get(0), office.pins(order).get(1));
    }

    @Test
    void aProgramThatSendsNothingIsToldSoAndNothingHappens() {
        String number = asked();

        assertThatThrownBy(() -> api.approve(number, null, null, office.staff)).isInstanceOf(Refused.class).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.approve(number, null, new StaffRefundResource.Approval(Arrays.asList(1L, null)), office.staff)).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.reject(number, null, null, office.staff)).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.payout(number, null, null, office.staff)).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.giveBack(null, null, office.staff)).hasMessage("shop.api.refused.body");
        assertThat(office.state(number)).isEqualTo("REQUESTED");
    }

    @Test
    void aTransferNeedsItsReferenceAndAnIdIsANumber() {
        String number = asked();
        pages.approve(number, List.of(), NO_KEY, office.staff);

        assertThatThrownBy(() -> api.payout(number, new StaffRefundResource.Transfer("kb", null), null, office.staff)).hasMessage("shop.refund.refused.reference");
        assertThat(pages.approve(asked(), List.of("one"), NO_KEY, office.staff).getStatus()).isEqualTo(422);
    }

    @Test
    void theMenuLeadsMembersToTheirRefundsAndStaffWhoMaySeeThemToAll() {
        assertThat(new RefundMenu().entries()).extracting(MenuEntry::href, MenuEntry::permission).containsExactly(tuple("/account/refunds", Secured.MEMBER),
                tuple("/admin/shop/refunds", "shop.refunds"));
    }

    @Test
    void whatIsAskedForABuyerKeepsTheAccountTheyNamed() {
        String order = office.delivered(1);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        Map.of("order", order, "pin", office.pins(order).get(0).toString(), "reason", "by phone", "bank", "004", "account", "123-456-789012", "holder", "Kim")
                .forEach(form::putSingle);

        assertThat(pages.ask(form, office.staff).getStatus()).isEqualTo(303);

        assertThat(office.desk.text("select bank || ' ' || account_tail || ' ' || holder from shop.refund")).isEqualTo("004 9012 Kim");
    }
}
