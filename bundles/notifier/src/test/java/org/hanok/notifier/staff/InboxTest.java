package org.hanok.notifier.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Recipient;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Desk;
import org.hanok.notifier.desk.Addresses;
import org.junit.jupiter.api.Test;

/** What a member was told: read by the member behind the bell and by staff on the customer's page, never by another. */
class InboxTest {

    private final Desk desk = new Desk();
    private final Addresses addresses = new Addresses(List.of(new Desk.People()), List.of(member -> Optional.ofNullable(desk.phones.get(member)).map(Secret::of)));
    private final Inbox inbox = new Inbox(desk.book, addresses, desk.seals, new Contents(desk.dispatches, desk.letters));

    @Test
    void aMemberReadsWhatWentToTheirMailAndTheirPhoneTheNewestFirst() {
        tell("mail", "member7@example.com", "A-1");
        tell("mail", "member8@example.com", "A-2");
        tell("sms", "01012345678", "A-3");
        assertThat(told(7)).extracting(one -> one.row().subject().id()).containsExactly("A-3", "A-1");
        assertThat(told(7)).extracting(Inbox.Told::subject).containsExactly("PIN이 도착했어요 (A-3)", "PIN이 도착했어요 (A-1)");
        assertThat(told(8)).extracting(one -> one.row().subject().id()).containsExactly("A-2");
    }

    @Test
    void aChangedAddressDoesNotOpenTheOldOnesMessages() {
        tell("mail", "member7@example.com", "A-1");
        desk.phones.put(7L, "01099998888");
        tell("sms", "01012345678", "A-3");
        assertThat(told(7)).extracting(one -> one.row().subject().id()).containsExactly("A-1");
    }

    @Test
    void staffSeeItOnTheCustomersPageWhenTheyMaySeeNotices() {
        tell("mail", "member7@example.com", "A-1");
        CustomerNotices widget = new CustomerNotices(inbox);
        assertThat(widget.show(staff("notifier.dispatches").about(new Ref("members.account", "7")))).hasValueSatisfying(view ->
                assertThat((List<?>) view.model().get("told")).hasSize(1));
        assertThat(widget.show(staff("shop.orders").about(new Ref("members.account", "7")))).isEmpty();
        assertThat(widget.show(staff("notifier.dispatches").about(new Ref("shop.order", "7")))).isEmpty();
    }

    @Test
    void theBellHangsForMembersOnly() {
        assertThat(new BellIcon().show(staff())).isPresent();
        assertThat(new BellIcon().show(new Visit("/", Locale.KOREAN, null, "", "", "", "", null))).isEmpty();
    }

    private void tell(String channel, String address, String order) {
        desk.notices().send(new Notice("order.delivered", new Recipient(channel, address, Locale.KOREAN), new Ref("shop.order", order),
                Map.of("number", order, "link", "/account/orders/" + order), order));
    }

    private List<Inbox.Told> told(long member) {
        return inbox.of(member, 10);
    }

    private static Visit staff(String... permissions) {
        return new Visit("/", Locale.KOREAN, new Member(1, "직원", "s@example.com", Locale.KOREAN, Set.of(permissions), Assurance.NONE), "", "", "", "", null);
    }
}
