package org.hanok.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Desk;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Map<String, String> FACTS = Map.of("member", "7", "number", "A-1");
    private final Desk desk = new Desk();
    private final Matrix matrix = new Matrix(desk.subscriptions, desk.channels, desk.patterns, desk.rewordings, desk.texts);
    private final Changes changes = new Changes(desk.db.em(), desk.db, List.of(new Desk.People()));
    private final EventPages pages = new EventPages(matrix, desk.channels, desk.notices(), changes, desk.clock);
    private final Visit staff = new Visit("/admin/notifier/events", Locale.KOREAN, new Member(7, "직원", "s@example.com", Locale.KOREAN, Set.of("notifier.*"), Assurance.NONE), "", "",
            "", "", null);

    @Test
    void everyEventIsShownWithThoseItCanBeToldTo() {
        desk.with(channel("pager"));
        desk.texts.korean.put("order.held.event", "보류했을 때");
        Matrix.Happening held = matrix.all(Locale.KOREAN).stream().filter(one -> one.topic().equals("order.held")).findFirst().orElseThrow();
        assertThat(held.name()).isEqualTo("보류했을 때");
        assertThat(held.sides().get(0).ways()).extracting(Matrix.Way::channel).containsExactly("mail", "sms");
        assertThat(held.sides().get(1).ways()).extracting(Matrix.Way::channel).containsExactly("mail", "chat", "pager");
        assertThat(held.sides().get(1).ways()).extracting(Matrix.Way::active).containsExactly(true, true, false);
        Matrix.Happening unmatched = matrix.all(Locale.KOREAN).stream().filter(one -> one.topic().equals("deposit.unmatched")).findFirst().orElseThrow();
        assertThat(unmatched.sides().get(0).ways()).isEmpty();
        assertThat(unmatched.name()).isEqualTo("주문을 찾지 못한 입금");
        assertThat(matrix.groups(Locale.KOREAN)).extracting(Matrix.Group::name).contains("주문", "입금", "결제");
    }

    @Test
    void whatIsTickedIsToldAndWhatIsNotIsNotFromTheNextEventOn() {
        List<String> shown = List.of("order.held|MEMBER|mail", "order.held|OPERATORS|mail", "order.held|OPERATORS|chat");
        assertThat(pages.save(shown, List.of("order.held|OPERATORS|mail"), List.of(), staff).getStatus()).isEqualTo(303);
        desk.events(new Desk.People()).on(Desk.event("order.held", FACTS));
        assertThat(desk.db.value("SELECT string_agg(audience || ' ' || channel, ',') FROM notifier.dispatch")).isEqualTo("OPERATORS mail,OPERATORS mail");
        assertThat(desk.db.value("SELECT count(*) FROM notifier.subscription WHERE topic = 'order.held'")).as("only what differs is kept").isEqualTo("2");
        pages.save(shown, List.of(), List.of(), staff);
        desk.events(new Desk.People()).on(new Event("order.held", new Ref("shop.order", "A-2"), desk.clock.instant(), FACTS));
        assertThat(desk.db.value("SELECT count(*) FROM notifier.dispatch")).isEqualTo("2");
    }

    @Test
    void aWayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> pages.save(List.of("order.held|EVERYBODY|mail"), List.of(), List.of(), staff)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pages.save(List.of("order.held|MEMBER|mail", "x"), List.of(), List.of(), staff)).isInstanceOf(Refused.class);
        assertThat(desk.db.value("SELECT count(*) FROM notifier.subscription WHERE topic = 'order.held'")).isEqualTo("0");
    }

    @Test
    void programsSeeAndSwitchTheSame() {
        SubscriptionResource api = new SubscriptionResource(matrix, changes);
        api.set(new SubscriptionResource.Switched("order.held", Audience.MEMBER, "sms", true, true), staff);
        assertThat(api.list(staff).subscriptions()).filteredOn(way -> way.topic().equals("order.held") && way.channel().equals("sms")).singleElement()
                .satisfies(way -> assertThat(way.active() && way.optional() && !way.open()).isTrue());
        assertThatThrownBy(() -> api.set(new SubscriptionResource.Switched("order.held", null, "sms", true, true), staff)).isInstanceOf(Refused.class);
    }

    @Test
    void whoSwitchedWhatIsKeptAndShownAndNeverRewritten() {
        List<String> shown = List.of("order.held|MEMBER|mail", "order.held|OPERATORS|chat");
        pages.save(shown, List.of("order.held|MEMBER|mail"), List.of(), staff);
        desk.clock.advance(Duration.ofMinutes(1));
        pages.save(shown, shown, List.of("order.held|MEMBER|mail"), staff);
        assertThat((List<?>) pages.show("", staff).model().get("changes")).extracting(String::valueOf)
                .allSatisfy(line -> assertThat(line).contains("김하늘")).hasSize(3);
        SubscriptionResource api = new SubscriptionResource(matrix, changes);
        SubscriptionResource.History first = api.history(Long.MAX_VALUE, 2);
        assertThat(first.changes()).extracting(Changes.Change::channel, Changes.Change::active, Changes.Change::optional, Changes.Change::actor)
                .containsExactly(tuple("chat", true, false, 7L), tuple("mail", true, true, 7L));
        assertThat(api.history(first.next().orElseThrow(), 2)).satisfies(last -> assertThat(last.next()).isEmpty())
                .satisfies(last -> assertThat(last.changes()).extracting(Changes.Change::active).containsExactly(false));
        assertThatThrownBy(() -> desk.db.run("UPDATE notifier.subscription_change SET actor = 8")).hasMessageContaining("not rewritten");
        assertThatThrownBy(() -> desk.db.run("DELETE FROM notifier.subscription_change")).hasMessageContaining("not rewritten");
    }

    @Test
    void aTestGoesToTheOperatorsOfAnOpenChannelOnly() {
        pages.test("chat");
        assertThat(desk.db.value("SELECT count(*) FROM notifier.dispatch")).isEqualTo("0");
        desk.with(channel("chat"));
        pages.test("chat");
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT");
        assertThat(pages.show("tested", staff).model().get("done")).isEqualTo("tested");
    }

    private static NotificationChannel channel(String id) {
        return new NotificationChannel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String send(Message message) {
                return "";
            }
        };
    }
}
