package org.hanok.shop.order.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.web.MenuEntry;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.cart.CartLine;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.News;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.checkout.Draft;
import org.hanok.shop.order.desk.StaffOrderResource.Many;
import org.hanok.shop.order.desk.StaffOrderResource.Why;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.KeyMessages;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do with one order: where each deed leads, what it leaves in the history, and who is told again of what. */
class DeedsTest {

    private static final String PATH = "/admin/shop/orders/";
    private final Visit staff = Visits.staff("shop.*");
    private final Directory directory = new Directory(new ArrayList<>());
    private Desk desk;
    private Queue queue;
    private QueuePages pages;
    private StaffOrderResource api;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 20);
        People people = new People();
        people.members = List.of(directory);
        queue = new Queue(desk.database.em(), desk.tx, people);
        Deeds deeds = new Deeds(desk.database.em(), desk.tx, desk.orders, desk.shipping, desk.holds, desk.history, new News(desk.outbox, desk.clock));
        OrderBook book = new OrderBook(desk.database.em(), desk.tx);
        QueueFront front = new QueueFront(queue, new Dossier(desk.database.em(), desk.tx), people, new Staff(), desk.cashier, new KeyMessages(),
                new PlainSite("https://shop.example"), Clock.systemUTC());
        pages = new QueuePages(book, deeds, queue, front, desk.idempotency, new KeyMessages());
        api = new StaffOrderResource(queue, book, deeds, desk.idempotency);
    }

    private String held() {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "text");
        String number = desk.place(7, 1, 1);
        desk.pay(number);
        desk.risk.payment = Judgement.ALLOWED;
        return number;
    }

    private String waiting() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE'");
        desk.pay(number);
        return number;
    }

    private Map<String, Object> list(String tab) {
        return new HashMap<>(pages.list(tab, "", Long.MAX_VALUE, -1, 0, staff).model());
    }

    private List<QueueFront.Row> rows(String tab) {
        return ((List<?>) list(tab).get("rows")).stream().map(QueueFront.Row.class::cast).toList();
    }

    @Test
    void whatIsToldAgainIsWhatTheOrderIsNowAndTheHistorySaysWhoToldIt() {
        String unpaid = desk.place(7, 1, 1);
        String held = held();
        String waiting = waiting();
        desk.outbox.clear();

        assertThat(pages.resend(unpaid, "", staff).getLocation()).hasToString(PATH + unpaid + "?done=resend");
        assertThat(api.resend(held, null, staff).stage()).isEqualTo(Stage.HELD);
        assertThat(api.resend(waiting, null, staff).stage()).isEqualTo(Stage.WAITING);

        assertThat(desk.outbox.all()).extracting(event -> event.topic() + " " + event.subject().id() + " " + event.fact("pins") + " " + event.fact("again"))
                .containsExactly("order.placed " + unpaid + " 0 staff:900", "order.held " + held + " 0 staff:900", "order.waiting " + waiting + " 0 staff:900");
        assertThat(desk.rows("select o.number from shop.order_event e join shop.orders o on o.id = e.order_id where e.to_state = 'RESENT' and e.axis = 'NOTE'"
                + " and e.actor = 'staff:900' order by e.id")).hasToString("[" + unpaid + ", " + held + ", " + waiting + "]");
    }

    @Test
    void ofAnOrderThatIsOverNothingIsToldAgain() {
        String number = desk.place(7, 1, 1);
        desk.database.run("update shop.orders set expires_at = now() - interval '1 minute'");
        desk.expiry.expire();
        desk.outbox.clear();

        assertThat(pages.resend(number, "", staff).getStatus()).isEqualTo(422);
        assertThatThrownBy(() -> api.resend("20200101-AAAAAA", null, staff)).isInstanceOf(NotFound.class);
        assertThat(desk.outbox.all()).isEmpty();
        assertThat(desk.count("shop.order_event where to_state = 'RESENT'")).isZero();
    }

    @Test
    void everyDeedLeadsBackToItsOrderAndSaysWhatWasDone() {
        String unpaid = desk.place(7, 1, 1);
        String number = waiting();

        assertThat(pages.cancel(unpaid, "", "asked by phone", staff).getLocation()).hasToString(PATH + unpaid + "?done=cancel");
        assertThat(pages.hold(number, "", "odd", staff).getLocation()).hasToString(PATH + number + "?done=hold");
        assertThat(pages.approve(number, "", "", staff).getLocation()).as("no other is held").hasToString(PATH + number + "?tab=&done=approve&of=" + number);
    }

    @Test
    void programsHearWhatBecameOfTheOrder() {
        String unpaid = desk.place(7, 1, 1);
        String number = waiting();

        assertThat(api.cancel(unpaid, null, new Why("asked by phone"), staff).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(api.hold(number, null, new Why("odd"), staff).stage()).isEqualTo(Stage.HELD);
        assertThat(api.approve(number, null, new Why(null), staff).stage()).isEqualTo(Stage.WAITING);
        assertThat(api.approveAll(null, new Many(List.of("<x>", number)), staff)).as("what is no number is not repeated")
                .isEqualTo(new Approved(List.of(), List.of(number)));
        assertThat(api.list("HELD", "", Long.MAX_VALUE, 50).orders()).isEmpty();
        assertThat(api.list("CANCELLED", "", Long.MAX_VALUE, 50).orders()).singleElement().satisfies(order -> assertThat(order.number()).isEqualTo(unpaid));
    }

    @Test
    void theRowOfAnOrderSaysWhatWasBoughtAndWhetherItIsHeld() {
        desk.load(2, "BBBB", 1);
        String two = desk.orders.place(Desk.buyer(8), new Draft("bank", List.of(new CartLine(1, 1), new CartLine(2, 1)), null, "own-use/1", "two-goods"))
                .number();
        String held = held();

        assertThat(rows("all")).extracting(row -> row.number() + " " + row.code() + " " + row.goods() + " " + row.held()).containsExactly(
                held + " " + held.substring(9) + " Cultland 10,000 true",
                two + " " + two.substring(9) + " shop.order.title.more[Cultland 10,000, 1] false");
        assertThat(rows("unpaid")).extracting(QueueFront.Row::url).containsExactly(PATH + two + "?tab=unpaid");
    }

    @Test
    void oneTabIsOpenAndEachSaysHowManyStandThere() {
        desk.mispay(held(), 1, "more");
        desk.place(8, 1, 1);

        List<QueueFront.TabView> tabs = ((List<?>) list("held").get("tabs")).stream().map(QueueFront.TabView.class::cast).toList();

        assertThat(tabs).filteredOn(QueueFront.TabView::current).extracting(QueueFront.TabView::url).containsExactly("/admin/shop/orders?tab=held");
        assertThat(tabs).extracting(QueueFront.TabView::count).containsExactly("shop.admin.count[1]", "shop.admin.count[1]", "shop.admin.count[1]",
                "shop.admin.count[1]", "shop.admin.count[0]", "shop.admin.count[0]", "shop.admin.count[2]");
    }

    @Test
    void theBuyersMailAndProofStandBesideTheOrder() {
        String number = desk.place(7, 1, 1);

        assertThat(((List<?>) pages.show(number, "", "", "", staff).model().get("facts")).stream().map(QueueFront.Fact.class::cast).toList())
                .contains(new QueueFront.Fact("shop.admin.buyer.mail", "b7@example.com"),
                        new QueueFront.Fact("shop.admin.buyer.assurance", "shop.admin.assurance.IDENTITY"),
                        new QueueFront.Fact("shop.admin.buyer.address", "192.0.2.7"));
    }

    @Test
    void membersAreAskedForFromTwoLettersOnAndOneIsFoundOnceWhateverFindsIt() {
        String seven = desk.place(7, 1, 1);
        directory.asked.clear();

        assertThat(queue.find(Tab.ALL, "7", Long.MAX_VALUE, 10)).extracting("number").contains(seven);
        assertThat(directory.asked).as("one letter means half the world").isEmpty();
        assertThat(queue.find(Tab.ALL, "b7", Long.MAX_VALUE, 10)).extracting("number").containsExactly(seven);
        assertThat(directory.asked).containsExactly("b7");
    }

    @Test
    void aMemberIsFoundByTheNumberAloneWhateverTheOrderSays() {
        String number = desk.place(4711, 1, 1);
        desk.database.run("set session_replication_role = replica; update shop.orders set payer_name = 'kim'; set session_replication_role = default");

        assertThat(queue.find(Tab.ALL, "4711", Long.MAX_VALUE, 10)).extracting("number").containsExactly(number);
        assertThat(queue.find(Tab.ALL, "04711", Long.MAX_VALUE, 10)).as("no number begins with nothing").isEmpty();
    }

    @Test
    void theFirstHeldAndTheFirstWaitingAreTimedFromTheirPayment() {
        assertThat(queue.held()).isEqualTo(new Queue.Held(0, 0, ""));
        assertThat(queue.waiting()).isEqualTo(new Queue.Waiting(0, 0));
        String held = held();
        waiting();
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set paid_at = now() - interval '90 minutes';"
                + " alter table shop.orders enable trigger all");

        assertThat(queue.held()).isEqualTo(new Queue.Held(1, 90, held));
        assertThat(queue.waiting()).isEqualTo(new Queue.Waiting(1, 90));
    }

    @Test
    void theMenuLeadsMembersToTheirOrdersAndStaffWhoMaySeeThemToAll() {
        assertThat(new OrderMenu().entries()).extracting(MenuEntry::href, MenuEntry::permission).containsOnly(
                tuple("/account/orders", Secured.MEMBER), tuple("/account/orders", Secured.ANYONE),
                tuple("/admin/shop/orders", QueuePages.class.getAnnotation(Secured.class).value()));
    }

    @Test
    void theGeneralListsOfTheBackOfficeLeadIntoTheQueue() {
        OrderAdmin admin = new OrderAdmin();
        String number = desk.place(7, 1, 1);

        assertThat(admin.viewOnSite(new OrderBook(desk.database.em(), desk.tx).any(number).orElseThrow().order())).isEqualTo(PATH + number);
        assertThat(admin.permission()).isEqualTo(QueuePages.class.getAnnotation(Secured.class).value());
        assertThat(admin.entity()).isEqualTo(Order.class);
        assertThat(admin.columns()).contains("number", "stage", "total");
        assertThat(admin.searched()).contains("number");
        assertThat(admin.filters()).contains("stage");
        assertThat(admin.readOnly()).containsAll(admin.columns()).containsAll(admin.filters());
        assertThat(admin.creatable() || admin.deletable()).isFalse();
    }

    /** Members with predictable names; remembers what it was asked. */
    private record Directory(List<String> asked) implements Members {

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
            asked.add(text);
            return text.startsWith("b7") ? List.of(byId(7).orElseThrow(), byId(7).orElseThrow()) : List.of();
        }

        @Override
        public void prove(long id, Assurance assurance, String provenName, String personKey) {
            throw new IllegalStateException("not asked for");
        }
    }
}
