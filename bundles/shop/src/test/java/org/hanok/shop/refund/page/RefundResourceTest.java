package org.hanok.shop.refund.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import javax.ws.rs.core.Response;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.shop.order.Desk;
import org.hanok.shop.refund.Office;
import org.hanok.shop.refund.RefundState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundResourceTest {

    private static final String KEY = "key-of-a-program";
    private Office office;
    private RefundResource api;

    @BeforeEach
    void open() {
        office = new Office();
        api = new RefundResource(office.book, office.requests, office.idempotency);
    }

    private static RefundBody body(String order, List<Long> pins) {
        return new RefundBody(order, pins, null, "why", "004", "123456789", "Kim");
    }

    @Test
    void aRefundIsAskedForOncePerKey() {
        office.terms("refund_fee = 400");
        String order = office.delivered(3);
        List<Long> two = office.pins(order).subList(0, 2);

        assertThat(api.quote(body(order, two), office.buyer)).isEqualTo(new RefundResource.Quoted(Money.won(18_800), Money.won(400), Money.won(18_400)));
        Response first = api.request(KEY, body(order, two), office.buyer);
        Response again = api.request(KEY, body(order, two), office.buyer);

        assertThat(first.getStatus()).isEqualTo(201);
        RefundData data = (RefundData) first.getEntity();
        assertThat(first.getHeaderString("Location")).isEqualTo("/api/shop/v1/refunds/" + data.number());
        assertThat(((RefundData) again.getEntity()).number()).isEqualTo(data.number());
        assertThat(data.amount()).isEqualTo(Money.won(18_400));
        assertThat(data.lines()).hasSize(2).allSatisfy(line -> assertThat(line.tail()).hasSize(2));
        assertThat(data.account().orElseThrow()).isEqualTo(new RefundData.Account("004", "6789", "Kim"));
        assertThatThrownBy(() -> api.request(KEY, body(order, List.of(office.pins(order).get(0))), office.buyer)).hasMessage("shop.idempotency.other");
        assertThatThrownBy(() -> api.request(null, body(order, two), office.buyer)).hasMessage("shop.idempotency.nokey");
        assertThatThrownBy(() -> api.request("another-key", body(order, two), office.buyer)).hasMessage("shop.refund.refused.pins");
    }

    @Test
    void nothingIsNoWish() {
        String order = office.delivered(1);

        assertThatThrownBy(() -> api.request(KEY, null, office.buyer)).isInstanceOf(Refused.class).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.quote(null, office.buyer)).hasMessage("shop.api.refused.body");
        assertThatThrownBy(() -> api.quote(body(order, Arrays.asList(office.pins(order).get(0), null)), office.buyer)).hasMessage("shop.api.refused.body");
    }

    @Test
    void aListIsReadPageByPage() {
        String order = office.delivered(3);
        List<String> numbers = office.pins(order).stream().map(pin -> office.ask(order, pin)).toList();

        RefundSlice page = api.list(Long.MAX_VALUE, 2, office.buyer);
        RefundSlice rest = api.list(Long.parseLong(page.next().orElseThrow()), 2, office.buyer);

        assertThat(page.refunds()).extracting(RefundSlice.Brief::number).containsExactly(numbers.get(2), numbers.get(1));
        assertThat(rest.refunds()).extracting(RefundSlice.Brief::number).containsExactly(numbers.get(0));
        assertThat(rest.next()).isEmpty();
        assertThat(api.list(Long.MAX_VALUE, 500, Desk.buyer(8)).refunds()).isEmpty();
    }

    @Test
    void cancellingAndLookingAreForTheOwner() {
        String order = office.delivered(1);
        String number = office.ask(order, office.pins(order).get(0));

        assertThatThrownBy(() -> api.show(number, Desk.buyer(8))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> api.cancel(number, "cancel-one", Desk.buyer(8))).isInstanceOf(NotFound.class);
        assertThat(api.cancel(number, "cancel-one", office.buyer).state()).isEqualTo(RefundState.CANCELLED);
        assertThat(api.cancel(number, "cancel-one", office.buyer).state()).as("told as the first time").isEqualTo(RefundState.CANCELLED);
        assertThatThrownBy(() -> api.cancel(number, null, office.buyer)).hasMessage("shop.refund.refused.decided");
    }

    @Test
    void whatWasNotDeliveredIsNamedByProduct() {
        String order = office.waiting(3);

        RefundBody body = new RefundBody(order, null, List.of(new RefundBody.Line(1, 1), new RefundBody.Line(1, 1)), "late", "004", "123456789", "Kim");
        RefundData data = (RefundData) api.request(KEY, body, office.buyer).getEntity();

        assertThat(data.lines()).singleElement().satisfies(line -> assertThat(line.quantity() + " " + line.pin().isPresent()).isEqualTo("2 false"));
        assertThatThrownBy(() -> api.quote(new RefundBody(order, null, List.of(new RefundBody.Line(1, 2_147_483_647), new RefundBody.Line(1, 1)),
                "late", null, null, null),
                office.buyer)).as("more than anybody can count").hasMessage("shop.refund.refused.lines");
        assertThatThrownBy(() -> api.request("other-key-", new RefundBody(null, null, null, null, null, null, null), office.buyer)).isInstanceOf(Refused.class);
    }
}
