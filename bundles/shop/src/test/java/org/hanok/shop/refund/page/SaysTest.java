package org.hanok.shop.refund.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.payment.Repayment;
import org.hanok.api.web.View;
import org.hanok.shop.Words;
import org.hanok.shop.refund.Office;
import org.hanok.shop.refund.RefundFile;
import org.hanok.testkit.KeyMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which words a refund is put into, for its buyer and for staff. */
class SaysTest {

    private final Says says = new Says(new Words(new KeyMessages(), Locale.KOREAN));
    private Office office;
    private RefundFront front;
    private RefundPages pages;
    private RefundBelow below;

    @BeforeEach
    void open() {
        office = new Office();
        front = new RefundFront(office.book, office.requests, office.pieces, office.terms, new KeyMessages());
        pages = new RefundPages(office.book, office.requests, office.pieces, office.idempotency, front);
        below = new RefundBelow(office.pieces, office.book, office.requests, new KeyMessages());
    }

    private RefundFile file(String number) {
        return office.book.file(number, 0).orElseThrow();
    }

    private static List<String> told(List<Says.StepView> steps) {
        return steps.stream().map(step -> step.title() + ": " + step.note()).toList();
    }

    private Map<String, Object> block(String order) {
        return new HashMap<>(below.show(office.buyer.about(new Ref("shop.order", order))).orElseThrow().model());
    }

    @Test
    void aBuyerReadsWhatHappenedAndStaffWhoDidItAndWhy() {
        office.till.answer = Repayment.FAILED;
        String order = office.delivered(1);
        String number = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(number, List.of(), office.staff);
        office.payouts.pay(number);
        office.book.account(number, office.staff);

        assertThat(told(says.steps(file(number)))).containsExactly("shop.refund.step.FAILED: ", "shop.refund.step.APPROVED: ", "shop.refund.step.REQUESTED: ");
        assertThat(told(says.steps(file(number), Map.of()))).containsExactly("shop.refund.step.ACCOUNT_SEEN: shop.refund.actor.staff[900]",
                "shop.refund.step.FAILED: shop.refund.actor.payment · shop.refund.failed.provider", "shop.refund.step.APPROVED: shop.refund.actor.staff[900]",
                "shop.refund.step.REQUESTED: shop.refund.actor.member[7] · changed my mind");
        assertThat(says.steps(file(number))).allSatisfy(step -> assertThat(step.at()).startsWith("shop.refund.moment["));
    }

    @Test
    void aPinIsCalledByItsPlaceAndTailAndWhatIsOwedByItsNumber() {
        String order = office.delivered(2);
        String pin = office.ask(order, office.pins(order).get(1));
        String owed = office.requests.request(Office.owed(office.waiting(3), 1, 2), office.buyer);

        assertThat(file(pin).lines()).map(says::line).singleElement().satisfies(line -> {
            assertThat(line.note()).isEqualTo("shop.refund.pin[2, ••••-••01]");
            assertThat(line.pin()).isEqualTo(office.desk.text("select pin_id from shop.refund_line where pin_id is not null"));
            assertThat(line.sum()).isEqualTo(Money.won(9_400));
        });
        assertThat(file(owed).lines()).map(says::line).singleElement().satisfies(line -> assertThat(List.of(line.note(), line.pin(), line.sum()))
                .containsExactly("shop.refund.owed[2]", "", Money.won(18_800)));
        assertThat(says.row(file(pin).refund(), "/x").code()).isEqualTo(pin.substring(pin.indexOf('-') + 1));
    }

    @Test
    void whatCanBeAskedBackIsOfferedAsPinsOrAsANumber() {
        String delivered = office.delivered(1);
        long pin = office.pins(delivered).get(0);
        assertThat(block(delivered)).containsEntry("owed", List.of()).containsEntry("reasons", List.of());
        assertThat((List<?>) block(delivered).get("pins")).singleElement().satisfies(choice -> assertThat(choice.toString())
                .contains("value=" + pin, "shop.refund.pin[1, ••••-••00]"));

        String waiting = office.waiting(3);
        assertThat(block(waiting)).containsEntry("pins", List.of());
        assertThat((List<?>) block(waiting).get("owed")).singleElement().satisfies(choice -> assertThat(choice.toString()).contains("value=1",
                "shop.refund.owed[3]"));
    }

    @Test
    void moneyThatWasTransferredIsSaidToBeOnTheAccount() {
        String order = office.delivered(2);
        String transferred = office.ask(order, office.pins(order).get(0));
        office.decisions.approve(transferred, List.of(), office.staff);
        office.payouts.pay(transferred);
        assertThat(lede(transferred)).isEqualTo("shop.refund.lede.BY_HAND");
        office.payouts.transferred(transferred, "kb", "7", office.staff);
        assertThat(lede(transferred)).isEqualTo("shop.refund.lede.PAID.transfer");
        assertThat(pages.show(transferred, office.buyer).model().get("note")).as("staff's note is for refusals").isEqualTo("");

        office.desk.database.run("set session_replication_role = replica; update shop.refund set method = 'card'; set session_replication_role = default");
        assertThat(lede(transferred)).isEqualTo("shop.refund.lede.PAID");
    }

    private Object lede(String number) {
        return pages.show(number, office.buyer).model().get("lede");
    }

    @Test
    void theFormOpensWithWhatWasChosenAndFieldsLeftAtNoneAreNoWish() {
        String order = office.delivered(2);
        MultivaluedMap<String, String> chosen = new MultivaluedHashMap<>();
        chosen.putSingle("order", order);
        chosen.putSingle("pin", office.pins(order).get(0).toString());
        chosen.putSingle("product-1", "0");
        chosen.putSingle("product-2", "");
        UriInfo address = (UriInfo) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> chosen);

        View form = pages.ask(address, office.buyer);

        assertThat(RefundForm.of(chosen).products()).isEmpty();
        assertThat(form.status()).isEqualTo(200);
        assertThat(new HashMap<String, Object>(form.model())).containsEntry("parts", List.of(new RefundFront.Part("Cultland 10,000",
                "shop.refund.pin[1, ••••-••00]", Money.won(9_400))));
        assertThat(front.ask(RefundForm.of(chosen), List.of(), office.buyer).model().get("send"))
                .isEqualTo("shop.refund.send[Money[minor=9400, currency=KRW]]");
    }
}
