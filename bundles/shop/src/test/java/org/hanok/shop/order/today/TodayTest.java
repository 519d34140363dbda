package org.hanok.shop.order.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Visit;
import org.hanok.shop.Visits;
import org.hanok.shop.order.Desk;
import org.hanok.shop.order.TestRisk;
import org.hanok.shop.order.desk.People;
import org.hanok.shop.order.desk.Queue;
import org.hanok.shop.order.desk.QueueFront;
import org.hanok.shop.order.misfit.MisfitTask;
import org.hanok.shop.order.misfit.Misfits;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.ruling.Ruling;
import org.hanok.testkit.KeyMessages;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders on the dashboard: what is new, what was paid since midnight, what waits and for how long. */
class TodayTest {

    private final Visit staff = Visits.staff("shop.*");
    private final KeyMessages texts = new KeyMessages();
    private Desk desk;
    private Queue queue;

    @BeforeEach
    void open() {
        desk = new Desk();
        desk.load(1, "AAAA", 20);
        queue = new Queue(desk.database.em(), desk.tx, new People());
    }

    private String paid(long member, String ago) {
        return paid(desk.place(member, 1, 1), ago);
    }

    private String paid(String number, String ago) {
        desk.pay(number);
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set paid_at = now() - interval '" + ago
                + "' where number = '" + number
                + "'; alter table shop.orders enable trigger all");
        return number;
    }

    private String held(long member, String ago) {
        desk.risk.payment = TestRisk.judgement(Ruling.HOLD, "first-purchase", "text");
        String number = paid(member, ago);
        desk.risk.payment = Judgement.ALLOWED;
        return number;
    }

    private List<String> chores() {
        return new OrderTask(queue, texts).waiting(staff).stream().map(chore -> chore.what() + " " + chore.why() + " " + chore.href()).toList();
    }

    @Test
    void theNewestFiveAreShownToThoseWhoMaySeeOrders() {
        LatestOrders latest = new LatestOrders(queue, texts);
        assertThat(latest.show(staff)).as("none yet").isEmpty();
        List<String> numbers = IntStream.range(0, 6).mapToObj(i -> desk.place(7, 1, 1)).toList();

        assertThat((List<?>) latest.show(staff).orElseThrow().model().get("rows")).extracting(row -> ((QueueFront.Row) row).number())
                .containsExactly(numbers.get(5), numbers.get(4), numbers.get(3), numbers.get(2), numbers.get(1));
        assertThat(latest.show(Visits.staff("shop.pins"))).isEmpty();
    }

    @Test
    void whatIsHeldForLongestComesFirstWithItsMinutes() {
        held(7, "5 minutes");
        String first = held(8, "90 minutes");
        assertThat(chores()).containsExactly("shop.admin.task.held[2] shop.admin.task.held.why[90] /admin/shop/orders/" + first + "?tab=held");

        String late = desk.place(9, 1, 1);
        desk.database.run("update shop.pin set state = 'DEAD' where state = 'AVAILABLE'");
        paid(late, "10 minutes");
        assertThat(chores()).containsExactly("shop.admin.task.held[2] shop.admin.task.held.why[90] /admin/shop/orders/" + first + "?tab=held",
                "shop.admin.task.waiting[1] shop.admin.task.waiting.why[10] /admin/shop/pins");
        assertThat(new WaitingTile(queue, texts).show(staff)).satisfies(tile -> assertThat(tile.value() + " " + tile.sentence())
                .isEqualTo("shop.admin.count[1] shop.admin.tile.waiting.since[10]"));
    }

    @Test
    void whereNothingWaitsNothingIsSaidOfIt() {
        assertThat(chores()).isEmpty();
        assertThat(new WaitingTile(queue, texts).show(staff)).satisfies(tile -> assertThat(tile.value() + tile.sentence()).isEqualTo("shop.admin.count[0]"));
    }

    @Test
    void todayBeginsAtMidnightInTheSitesZone() {
        Instant now = Instant.now();
        // Nine hours ahead of this clock's midnight: the site's day began at 15:00 the day before.
        Clock morning = Clock.fixed(now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        PaidToday tile = new PaidToday(queue, texts, new PlainSite("https://shop.example"), morning);
        String in = desk.place(7, 1, 1);
        String out = desk.place(8, 1, 1);
        desk.pay(in);
        desk.pay(out);
        String midnight = "timestamptz '" + morning.instant() + "' - interval '9 hours'";
        desk.database.run("alter table shop.orders disable trigger all; update shop.orders set paid_at = " + midnight + " where number = '" + in
                + "'; update shop.orders set paid_at = "
                + midnight + " - interval '1 second' where number = '" + out + "'; alter table shop.orders enable trigger all");

        assertThat(tile.show(staff)).satisfies(shown -> assertThat(shown.value() + " " + shown.sentence())
                .isEqualTo("shop.admin.money[Money[minor=9400, currency=KRW]] shop.admin.tile.paid.count[1]"));
    }

    @Test
    void theDashboardShowsOrdersToThoseWhoMayLookAtThem() {
        PaidToday paid = new PaidToday(queue, texts, new PlainSite("https://shop.example"), desk.clock);
        WaitingTile waiting = new WaitingTile(queue, texts);
        Stream<String> tasks = Stream.<AdminTask>of(new OrderTask(queue, texts), new MisfitTask(new Misfits(desk.database.em(), desk.tx), texts)).map(AdminTask::permission);

        assertThat(Stream.concat(tasks, Stream.of(paid.permission(), waiting.permission()))).containsOnly("shop.orders").hasSize(4);
        assertThat(List.of(paid.order(), waiting.order())).as("what was earned comes first").isSorted();
    }
}
