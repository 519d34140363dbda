package org.hanok.notifier.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.notify.Recipient;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Desk;
import org.hanok.notifier.Row;
import org.junit.jupiter.api.Test;

class NoticePagesTest {

    private final Desk desk = new Desk();
    private final Contents contents = new Contents(desk.dispatches, desk.letters);
    private final NoticePages pages = new NoticePages(desk.book, desk.dispatches, contents, desk.patterns, desk.texts);
    private final NotificationResource api = new NotificationResource(desk.book, desk.dispatches, contents);
    private boolean down;

    @Test
    void theListShowsEventHintStateReasonAndServiceNumber() {
        send("a");
        assertThat(lines("")).singleElement().satisfies(line -> {
            assertThat(line.event()).isEqualTo("PIN이 도착했어요");
            assertThat(line.channel()).isEqualTo("메일");
            assertThat(line.row().recipient()).isEqualTo("h•••@example.com");
            assertThat(line.row().providerId()).isEqualTo("<id@x>");
        });
        down = true;
        send("b");
        assertThat(lines("DEAD")).singleElement().satisfies(line -> assertThat(line.trouble()).isEqualTo("우리 안쪽 주소로는 보내지 않아요"));
        assertThatThrownBy(() -> lines("LOST")).isInstanceOf(Refused.class);
    }

    @Test
    void aNoticeIsReadByThoseWhoMayAndOnlyByThem() {
        send("a");
        long id = lines("").get(0).row().id();
        assertThat(pages.one(id, -1, visit("notifier.dispatches")).model()).doesNotContainKey("content");
        Contents.Content content = (Contents.Content) pages.one(id, -1, visit("notifier.dispatches", "notifier.contents")).model().get("content");
        assertThat(content.to()).isEqualTo("haneul@example.com");
        assertThat(content.text()).contains("주문 A-1", "https://shop.example/account/orders/A-1");
        assertThatThrownBy(() -> pages.one(id + 1, -1, visit("notifier.*"))).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkThatSignsSomebodyInIsClosedToStaff() {
        desk.notices().send(new Notice("member.hello", Recipient.mail("haneul@example.com", Locale.KOREAN), new Ref("members.account", "7"),
                Map.of("name", "하늘", "link", "https://shop.example/account/confirm?token=Zm9vYmFyYmF6cXV4MTIzNDU2"), "k"));
        assertThat(api.content(lines("").get(0).row().id()).text()).contains("confirm?token=•••").doesNotContain("Zm9v");
    }

    @Test
    void whatIsStuckGoesOutAgainOneByOneOrAllAtOnce() {
        down = true;
        IntStream.range(0, 5).forEach(i -> send("k" + i));
        down = false;
        List<Long> two = lines("DEAD").stream().limit(2).map(line -> line.row().id()).toList();
        assertThat(pages.resendMany(two, "", "DEAD").getLocation().getQuery()).isEqualTo("state=DEAD&done=2");
        assertThat(pages.resend(lines("DEAD").get(0).row().id()).getLocation().getQuery()).isEqualTo("done=1");
        assertThat(pages.resendMany(List.of(), "true", "DEAD").getLocation().getQuery()).isEqualTo("state=DEAD&done=2");
        desk.round();
        assertThat(desk.state()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
        assertThat(api.resendAll(new NotificationResource.Again("SENT")).count()).as("what has left goes out again one by one only").isZero();
        assertThatThrownBy(() -> api.resendAll(new NotificationResource.Again(null))).isInstanceOf(Refused.class);
    }

    @Test
    void cursorsWalkThroughAllOfThemOnce() {
        IntStream.range(0, 7).forEach(i -> send("k" + i));
        NotificationResource.Page first = api.list("", "mail", "order.delivered", "", 0, 3);
        NotificationResource.Page second = api.list("", "mail", "", "", first.next().orElseThrow(), 3);
        NotificationResource.Page third = api.list("", "", "", "A-1", second.next().orElseThrow(), 3);
        assertThat(first.notifications()).hasSize(3);
        assertThat(third.notifications()).hasSize(1);
        assertThat(third.next()).isEmpty();
        assertThat(Stream.of(first, second, third).flatMap(page -> page.notifications().stream()).map(Row::id)).doesNotHaveDuplicates().hasSize(7);
        assertThat(api.list("", "chat", "", "", 0, 3).notifications()).isEmpty();
        assertThat(api.list("", "", "", "<id@x>", 0, 1000).notifications()).hasSize(7);
    }

    private void send(String key) {
        if (desk.channels.open().isEmpty()) {
            desk.with(channel());
        }
        desk.notices().send(Desk.notice(key));
        desk.round();
    }

    @SuppressWarnings("unchecked")
    private List<NoticePages.Line> lines(String state) {
        return (List<NoticePages.Line>) pages.list(state, "", 0, -1, visit("notifier.*")).model().get("lines");
    }

    private NotificationChannel channel() {
        return new NotificationChannel() {
            @Override
            public String id() {
                return "mail";
            }

            @Override
            public String send(Message message) throws NotSent {
                if (down) {
                    throw NotSent.never("AddressInside");
                }
                return "<id@x>";
            }
        };
    }

    private static Visit visit(String... permissions) {
        return new Visit("/", Locale.KOREAN, new Member(1, "직원", "s@example.com", Locale.KOREAN, Set.of(permissions), Assurance.NONE), "", "", "", "", null);
    }
}
