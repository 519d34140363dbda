package org.hanok.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages: to proven numbers, short, and only to those who want them. */
class TextMessagesTest {

    private static final Map<String, String> FACTS = Map.of("member", "7", "number", "A-1", "pins", "2", "link", "/account/orders/A-1", "pin", "CANARY-1234");
    private final Desk desk = new Desk();
    private final List<Message> texts = new ArrayList<>();
    private final Member haneul = Desk.People.member(7, Locale.KOREAN, Assurance.IDENTITY);
    private final Addresses addresses = new Addresses(List.of(new Desk.People()), List.of(member -> Optional.ofNullable(desk.phones.get(member)).map(Secret::of)));
    private final Wishes wishes = new Wishes(desk.subscriptions, desk.choices, addresses, desk.patterns, desk.texts);

    @BeforeEach
    void open() {
        desk.with(new NotificationChannel() {
            @Override
            public String id() {
                return "sms";
            }

            @Override
            public String send(Message message) {
                texts.add(message);
                return "77";
            }
        });
    }

    @Test
    void aDeliveryIsToldShortlyAtTheProvenNumberWithoutThePin() {
        delivered(7);
        assertThat(texts).singleElement().satisfies(message -> {
            assertThat(message.recipient().address()).isEqualTo("01012345678");
            assertThat(message.text()).isEqualTo("[한옥] PIN이 도착했어요 (A-1)\nhttps://shop.example/account/orders/A-1");
        });
        assertThat(desk.db.value("SELECT string_agg(d::text, ' ') FROM notifier.dispatch d")).doesNotContain("12345678").contains("010••••5678").doesNotContain("CANARY");
    }

    @Test
    void aShortFormIsUsedWhereThereIsOne() {
        desk.texts.korean.put("order.delivered.sms", "PIN {pins}개가 왔어요");
        delivered(7);
        assertThat(texts.get(0).text()).startsWith("[한옥] PIN 2개가 왔어요\n");
    }

    @Test
    void anUnprovenMemberGetsNoneEvenIfANumberWereKnown() {
        delivered(8);
        desk.phones.remove(7L);
        delivered(7);
        desk.phones.put(7L, "not a number");
        delivered(7);
        assertThat(texts).isEmpty();
    }

    @Test
    void whoSwitchedThemOffGetsTheMailOnly() {
        wishes.set(haneul, "order.delivered", "sms", false);
        delivered(7);
        assertThat(texts).isEmpty();
        assertThat(desk.db.value("SELECT count(*) FROM notifier.dispatch WHERE channel = 'mail'")).isEqualTo("1");
        wishes.set(haneul, "order.delivered", "sms", true);
        desk.clock.advance(Duration.ofSeconds(1));
        desk.events(new Desk.People()).on(new Event("order.delivered", new Ref("shop.order", "A-2"), desk.clock.instant(), FACTS));
        desk.round();
        assertThat(texts).hasSize(1);
    }

    @Test
    void whatBelongsToAPurchaseCannotBeSwitchedOff() {
        assertThatThrownBy(() -> wishes.set(haneul, "order.delivered", "mail", false)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> wishes.set(haneul, "deposit.unmatched", "mail", false)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> wishes.set(haneul, "nobody.knows", "sms", false)).isInstanceOf(Refused.class);
    }

    @Test
    void theMembersPageOffersWhatIsOptionalAndKeepsWhatIsChosen() {
        desk.texts.korean.put("order.delivered.event", "PIN을 보냈을 때");
        ChoicePages pages = new ChoicePages(wishes);
        Visit visit = new Visit("/account/notices", Locale.KOREAN, haneul, "", "", "", "", null);
        assertThat(pages.show("", visit).model().get("wishes").toString()).contains("order.delivered sms").contains("wanted=true").doesNotContain("order.delivered mail");
        assertThat(pages.save(List.of(), visit).getStatus()).isEqualTo(303);
        assertThat(desk.choices.wants(7, "order.delivered", "sms")).isFalse();
        pages.save(List.of("order.delivered sms", "order.delivered mail", "x y"), visit);
        assertThat(desk.choices.wants(7, "order.delivered", "sms")).isTrue();
        ChoiceResource api = new ChoiceResource(wishes);
        assertThat(api.choose(new ChoiceResource.Chosen("order.delivered", "sms", false), visit).choices()).singleElement()
                .satisfies(choice -> assertThat(choice.wanted()).isFalse());
        assertThatThrownBy(() -> api.choose(new ChoiceResource.Chosen(null, "sms", false), visit)).isInstanceOf(Refused.class);
        Member unproven = Desk.People.member(8, Locale.KOREAN, Assurance.EMAIL);
        Visit other = new Visit("/account/notices", Locale.KOREAN, unproven, "", "", "", "", null);
        assertThat(pages.show("", other).model().get("unproven")).isEqualTo(true);
    }

    @Test
    void withoutAnOpenChannelNothingPilesUp() {
        Desk quiet = new Desk();
        quiet.clock.advance(Duration.ofMinutes(3));
        quiet.events(new Desk.People()).on(Desk.event("order.delivered", FACTS));
        assertThat(quiet.db.value("SELECT string_agg(channel, ',') FROM notifier.dispatch")).isEqualTo("mail");
    }

    private void delivered(long member) {
        HashMap<String, String> facts = new HashMap<>(FACTS);
        facts.put("member", Long.toString(member));
        desk.events(new Desk.People()).on(Desk.event("order.delivered", facts));
        desk.round();
    }
}
