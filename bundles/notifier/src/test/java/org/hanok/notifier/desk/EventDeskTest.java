package org.hanok.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.event.Event;
import org.hanok.notifier.Desk;
import org.hanok.notifier.Parcel;
import org.junit.jupiter.api.Test;

class EventDeskTest {

    private static final Map<String, String> FACTS = Map.of("member", "7", "number", "A-1");
    private final Desk desk = new Desk();

    @Test
    void aMembersEventBecomesOneMailHoweverOftenItIsHeard() {
        for (int i = 0; i < 3; i++) {
            desk.events(new Desk.People()).on(Desk.event("order.delivered", FACTS));
        }
        assertThat(count()).isEqualTo("1");
        Parcel parcel = desk.dispatches.claim().get(0);
        assertThat(parcel.recipient().address()).isEqualTo("member7@example.com");
        assertThat(parcel.recipient().locale().getLanguage()).isEqualTo("ko");
        assertThat(parcel.facts()).containsEntry("number", "A-1");
    }

    @Test
    void theSameThingHappeningAgainLaterIsToldAgain() {
        desk.events(new Desk.People()).on(Desk.event("order.held", FACTS));
        desk.events(new Desk.People()).on(new Event("order.held", new Ref("shop.order", "A-1"), Instant.parse("2026-11-22T01:02:04Z"), FACTS));
        assertThat(desk.db.value("SELECT count(*) FROM notifier.dispatch WHERE audience = 'MEMBER'")).isEqualTo("2");
    }

    @Test
    void memberAndOperatorsHearOfOneEventInTheirOwnWords() {
        desk.events(new Desk.People()).on(Desk.event("order.held", FACTS));
        assertThat(desk.db.value("SELECT string_agg(audience, ',' ORDER BY audience) FROM notifier.dispatch")).isEqualTo("MEMBER,OPERATORS,OPERATORS,OPERATORS");
    }

    @Test
    void whileMembersAreAwayTheEventComesAgainLater() {
        assertThatThrownBy(() -> desk.events().on(Desk.event("order.delivered", FACTS))).isInstanceOf(IllegalStateException.class);
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void strangersUnknownMembersAndTopicsWithoutWordsAreLeftOut() {
        EventDesk events = desk.events(new Desk.People());
        events.on(Desk.event("order.delivered", Map.of("number", "A-1")));
        events.on(Desk.event("order.delivered", Map.of("member", "999")));
        events.on(Desk.event("order.delivered", Map.of("member", "7; DROP")));
        events.on(Desk.event("order.renumbered", FACTS));
        events.on(Desk.event("board.posted", FACTS));
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void aMemberMayBeTheSubjectItself() {
        desk.texts.korean.put("member.welcomed.subject", "s");
        desk.texts.korean.put("member.welcomed.text", "t");
        desk.events(new Desk.People()).on(new Event("member.welcomed", new Ref("members.account", "8"), Instant.EPOCH, Map.of()));
        assertThat(desk.dispatches.claim().get(0).recipient().address()).isEqualTo("member8@example.com");
    }

    @Test
    void whatIsOnlyNearAMemberIsNotOne() {
        desk.texts.korean.put("member.blocked.subject", "s");
        desk.texts.korean.put("member.blocked.text", "t");
        desk.events(new Desk.People()).on(new Event("member.blocked", new Ref("members.block", "7"), Instant.EPOCH, Map.of()));
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void theMostParticularSubscriptionDecides() throws SQLException {
        desk.db.run("INSERT INTO notifier.subscription (topic, audience, active) VALUES ('order.paid', 'MEMBER', false)");
        desk.events(new Desk.People()).on(Desk.event("order.paid", FACTS));
        assertThat(count()).isEqualTo("0");
        desk.db.run("UPDATE notifier.subscription SET active = true WHERE topic = 'order.paid' AND audience = 'MEMBER'");
        desk.events(new Desk.People()).on(Desk.event("order.paid", FACTS));
        assertThat(count()).isEqualTo("1");
    }

    @Test
    void operatorsAreTakenFromTheSettingHoweverItIsWritten() {
        assertThat(new Operators(Desk.settings(0, "a@x.kr, b@x.kr;c@x.kr", " a@x.kr ", "nonsense", "")).addresses()).containsExactly("a@x.kr", "b@x.kr", "c@x.kr");
    }

    private String count() {
        return desk.db.value("SELECT count(*) FROM notifier.dispatch WHERE channel = 'mail'");
    }
}
