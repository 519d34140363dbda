package org.hanok.shop.order.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Actor;
import org.hanok.shop.order.DeliveryState;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.News;
import org.hanok.shop.order.Paper;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderBrief;
import org.hanok.shop.order.page.OrderList;
import org.hanok.shop.order.today.OrderTask;
import org.hanok.shop.order.today.PaidToday;
import org.hanok.shop.order.today.WaitingTile;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

    private final Visit staff = Visits.staff("shop.*");
    private Paper paper;
    private Desk desk;
    private Queue queue;
    private QueueFront front;
    private QueuePages pages;
    private StaffOrderResource api;

    @BeforeEach
    void open() {
        assumeTrue(Paper.hasTheme());
        paper = new Paper();
        desk = new Desk();
        desk.load(1, "KX7P4MQ2", 20);
        People people = new People();
        people.members = List.of(new Directory());
        queue = new Queue(desk.database.em(), desk.database.tx(), people);
        Deeds deeds = new Deeds(desk.database.em(), desk.tx, desk.orders, desk.shipping, desk.holds, desk.history, new News(desk.outbox, Clock.systemUTC()));
        OrderBook book = new OrderBook(desk.database.em(), desk.database.tx());
        Dossier dossier = new Dossier(desk.database.em(), desk.database.tx());
        front = new QueueFront(queue, dossier, people, new Staff(), desk.cashier, paper, new PlainSite("https://shop.example"), Clock.systemUTC());
        pages = new QueuePages(book, deeds, queue, front, desk.idempotency, paper);
        api = new StaffOrderResource(queue, book, deeds, desk.idempotency);
    }

    private String print(View view) {
        assertThat(view.layout()).isEqualTo("admin");
        return paper.print(view, Locale.KOREAN) + paper.print(view, Locale.ENGLISH);
    }

    private String waiting() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE'");
        desk.pay(number);
        return number;
    }

    @Test
    void tabsCountTheirOrdersAndListThem() {
        String unpaid = desk.place(7, 1, 2);
        String done = desk.place(8, 1, 1);
        desk.pay(done);
        String waiting = waiting();

        assertThat(queue.counts().stages()).containsEntry(Stage.UNPAID, 1L).containsEntry(Stage.DELIVERED, 1L).containsEntry(Stage.WAITING, 1L);
        assertThat(print(pages.list("", "", Long.MAX_VALUE, -1, 0, staff))).contains(waiting, "b*7").doesNotContain(unpaid, done, "$t", "$!");
        assertThat(print(pages.list("unpaid", "", Long.MAX_VALUE, -1, 0, staff))).contains(unpaid).doesNotContain(waiting);
        assertThat(print(pages.list("all", "", Long.MAX_VALUE, -1, 0, staff))).contains(unpaid, done, waiting);
        assertThat(print(pages.list("closed", "", Long.MAX_VALUE, -1, 0, staff))).contains("hk-empty");
    }

    @Test
    void ordersAreFoundByNumberNameAndMail() {
        String seven = desk.place(7, 1, 1);
        String eight = desk.place(8, 1, 1);

        for (String text : List.of(seven, seven.substring(9), seven.substring(9).toLowerCase(Locale.ROOT), "buyer 7", "UYER 7", "b7@example")) {
            assertThat(queue.find(Tab.ALL.stages(), text, Long.MAX_VALUE, 10)).as(text).extracting(OrderBrief::number).containsExactly(seven);
        }
        assertThat(queue.find(Tab.ALL.stages(), "buyer", Long.MAX_VALUE, 10)).extracting(OrderBrief::number).containsExactly(eight, seven);
        assertThat(queue.find(Tab.ALL.stages(), "%", Long.MAX_VALUE, 10)).isEmpty();
        assertThat(print(pages.list("", "nobody", Long.MAX_VALUE, -1, 0, staff))).contains("hk-empty");
    }

    @Test
    void anOrdersPanelShowsThePersonThePaymentsAndMaskedPinsOnly() {
        String number = desk.place(7, 1, 2);
        desk.pay(number);
        desk.pay(number, desk.total(number), "second-charge");

        String page = print(pages.show(number, "", "", "", staff));

        assertThat(page).contains("b7@example.com", "20,000 KRW", "second-charge", "••••-••••-••••-••00", "buyer 7").doesNotContain("KX7P4MQ2", "$t", "$!");
        assertThatThrownBy(() -> pages.show("20200101-AAAAAA", "", "", "", staff)).isInstanceOf(NotFound.class);
    }

    @Test
    void shippingByHandAnswersWithTheOrderOrTheReason() {
        String number = waiting();

        Response refused = pages.ship(number, "", staff);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(print((View) refused.getEntity())).contains("hk-bad", number);
        desk.load(1, "MORE", 1);
        assertThat(pages.ship(number, "", staff).getLocation().toString()).isEqualTo("/admin/shop/orders/" + number + "?done=ship");
        assertThat(desk.stage(number)).isEqualTo("DELIVERED");
        assertThat(pages.ship(number, "", staff).getStatus()).as("a second click").isEqualTo(422);
        assertThat(print(pages.show(number, "", "ship", "", staff))).contains("data-toast");
    }

    @Test
    void cancellingNeedsAReasonAndAnUnpaidOrder() {
        String number = desk.place(7, 1, 1);

        assertThat(pages.cancel(number, "", "  ", staff).getStatus()).isEqualTo(422);
        assertThat(pages.cancel(number, "", "wrong product", staff).getStatus()).isEqualTo(303);
        assertThat(desk.text("select actor || ' ' || reason from shop.order_event where to_state = 'CANCELLED'")).isEqualTo("staff:900 wrong product");
        assertThatThrownBy(() -> api.cancel(number, null, new StaffOrderResource.Why("again"), staff)).isInstanceOf(Refused.class);
    }

    @Test
    void aNoticeIsSentAgainForWhatWasToldLast() {
        String number = desk.place(7, 1, 2);
        desk.pay(number);
        desk.outbox.clear();

        pages.resend(number, "", staff);

        assertThat(desk.outbox.of("order.delivered")).singleElement().satisfies(event -> assertThat(event.facts()).containsEntry("pins", "2").containsKey("again"));
        String cancelled = desk.place(7, 1, 1);
        desk.orders.cancel(cancelled, Actor.member(7), "");
        assertThat(pages.resend(cancelled, "", staff).getStatus()).isEqualTo(422);
        desk.database.run("update shop.orders set payment_state = 'REFUNDED' where number = '" + number + "'");
        assertThat(desk.stage(number)).isEqualTo("REFUNDED");
        assertThatThrownBy(() -> api.resend(number, null, staff)).as("whose PINs are not the buyer's any more").hasMessage("shop.order.refused.resend");
    }

    @Test
    void staffProgramsSeeAndMoveOrdersInJson() {
        String number = waiting();

        assertThat(api.list("WAITING", "", Long.MAX_VALUE, 50).orders()).extracting(OrderList.Entry::number).containsExactly(number);
        assertThat(api.show(number).delivery()).isEqualTo(DeliveryState.WAITING);
        desk.load(1, "MORE", 1);
        assertThat(api.ship(number, null, staff).stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void tilesAndTasksCountWhatIsThere() {
        String number = waiting();
        PaidToday paid = new PaidToday(queue, paper, new PlainSite("https://shop.example"), Clock.systemUTC());

        assertThat(paid.show(staff).value()).isEqualTo("9,400 KRW");
        assertThat(new WaitingTile(queue, paper).show(staff).value()).isEqualTo("1");
        assertThat(new OrderTask(queue, paper).waiting(staff)).singleElement().satisfies(todo -> assertThat(todo.href()).isEqualTo("/admin/shop/pins"));
        desk.load(1, "MORE", 1);
        desk.shipping.shipNow(number, Actor.staff(9), "");
        assertThat(new OrderTask(queue, paper).waiting(staff)).isEmpty();
    }

    @Test
    void namesInListsAreMasked() {
        assertThat(List.of(QueueFront.masked("\uBC15\uC9C0\uC218"), QueueFront.masked("Kim"), QueueFront.masked("Li"), QueueFront.masked("X"), QueueFront.masked("")))
                .containsExactly("\uBC15*\uC218", "K*m", "L*", "*", "*");
    }

    /** Members with predictable names. */
    private static final class Directory implements Members {

        @Override
        public Optional<Member> byId(long id) {
            return Optional.of(new Member(id, "buyer " + id, "b" + id + "@example.com", Locale.KOREAN, Set.of(), Assurance.IDENTITY));
        }

        @Override
        public Optional<Member> byEmail(String email) {
            return Optional.empty();
        }

        @Override
        public List<Member> byIds(List<Long> ids) {
            return List.of();
        }

        @Override
        public List<Member> search(String text, int limit) {
            return text.startsWith("b7@") ? List.of(byId(7).orElseThrow()) : List.of();
        }

        @Override
        public void prove(long id, Assurance assurance, String provenName, String personKey) {
            throw new IllegalStateException("not asked for");
        }
    }
}
