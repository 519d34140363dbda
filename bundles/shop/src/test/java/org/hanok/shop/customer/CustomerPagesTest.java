package org.hanok.shop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.identity.Identities;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Press;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerPagesTest {

    private final Desk desk = new Desk();
    private final Purchases purchases = new Purchases(desk.database.em(), desk.database.tx());
    private final Memos memos = new Memos(desk.database.em(), desk.database.tx());
    private final Find find = new Find(purchases);
    private final CustomerFront front = new CustomerFront(find, purchases, memos, desk.overrides, new Staff(), new FileMessages());
    private final CustomerPages pages = new CustomerPages(front, find, memos, desk.overrides);
    private final CustomerResource resource = new CustomerResource(find, purchases, memos, desk.overrides);

    @BeforeEach
    void people() {
        find.members = List.of(new Everybody());
        find.identities = List.of(new Phones());
        desk.load(1, "AA", 20);
        desk.load(2, "BB", 20);
    }

    private static Visit staff(String... permissions) {
        return new Visit("/admin/shop/customers", Locale.KOREAN, new Member(Desk.STAFF, "Staff", "s@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL), "v",
                "198.51.100.1", "test", "", null);
    }

    private static String print(View view) {
        return new Press(Locale.KOREAN).print(view);
    }

    @Test
    void trustEqualsWhatAnIndependentCountSays() {
        for (int i = 0; i < 3; i++) {
            desk.pay(desk.place(7, 1, i + 1));
        }
        desk.pay(desk.place(7, 2, 1));
        desk.place(7, 1, 1);
        desk.database.run("alter table shop.orders disable trigger orders_move; update shop.orders set paid_at = now() - interval '2 days' where id = 1;"
                + " update shop.orders set paid_at = now() - interval '40 days' where id = 2; alter table shop.orders enable trigger orders_move");
        Trust trust = purchases.trust(List.of(7L, 8L)).get(7L);
        assertThat(trust.orders()).isEqualTo(desk.count("shop.orders where member_id = 7 and paid_at is not null")).isEqualTo(4);
        assertThat(trust.total()).isEqualTo(sum("total", "true"));
        assertThat(trust.most()).isEqualTo(28_200);
        assertThat(trust.average()).isEqualTo(trust.total() / 4);
        assertThat(trust.day()).isEqualTo(sum("face_total", "paid_at > now() - interval '1 day'")).isEqualTo(60_000);
        assertThat(trust.month()).isEqualTo(sum("face_total", "paid_at > now() - interval '30 days'")).isEqualTo(70_000);
        assertThat(trust.firstPaid()).isBefore(trust.lastPaid());
        assertThat(purchases.trust(List.of(7L, 8L)).get(8L)).isEqualTo(Trust.none(8));
    }

    private long sum(String column, String when) {
        return Long.parseLong(desk.text("select sum(" + column + ") from shop.orders where member_id = 7 and payment_state <> 'UNPAID' and " + when));
    }

    @Test
    void findsByWhateverIsRemembered() {
        String number = desk.place(7, 1, 1);
        assertThat(find.by("7")).extracting(Member::id).containsExactly(7L);
        assertThat(find.by("#7")).extracting(Member::id).containsExactly(7L);
        assertThat(find.by(number.toLowerCase(Locale.ROOT))).extracting(Member::id).containsExactly(7L);
        assertThat(find.by("010-1234-5678")).extracting(Member::id).containsExactly(9L);
        assertThat(find.by("buyer 8")).extracting(Member::id).containsExactly(8L);
        assertThat(find.by("b9@example")).extracting(Member::id).containsExactly(9L);
        assertThat(find.by("nobody")).isEmpty();
        assertThat(print(pages.list("nobody", Long.MAX_VALUE, staff("shop.*")))).contains("맞는 고객이 없어요");
    }

    @Test
    void listsThoseWhoOrderedLastAndGoesOn() {
        LongStream.rangeClosed(1, 9).forEach(member -> desk.place(member, 1, 1));
        CustomerResource.Page first = resource.list("", Long.MAX_VALUE, 5);
        assertThat(first.customers()).extracting(CustomerResource.Brief::member).containsExactly(9L, 8L, 7L, 6L, 5L);
        CustomerResource.Page second = resource.list("", Long.parseLong(first.next()), 5);
        assertThat(second.customers()).extracting(CustomerResource.Brief::member).containsExactly(4L, 3L, 2L, 1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void onePageHoldsEverythingAndOffersTheRestToOthers() {
        String number = desk.place(7, 1, 1);
        desk.pay(number);
        memos.write(7, "calls at night", Desk.STAFF);
        View view = pages.show(7, "", staff("shop.*"));
        assertThat(view.subject()).contains(new Ref("members.account", "7"));
        assertThat(print(view)).contains(number, "calls at night", "buyer 7", "b7@example.com", "9,400").doesNotContain("shop.customer.", "01012345678");
        assertThat(print(pages.show(7, "", staff("shop.customers")))).doesNotContain("<form");
        assertThatThrownBy(() -> pages.show(99, "", staff("shop.*"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.memo(99, "x", staff("shop.*"))).isInstanceOf(NotFound.class);
    }

    @Test
    void memosAreKeptAllOfThem() {
        assertThat(pages.memo(7, "first", staff("shop.*")).getStatus()).isEqualTo(303);
        pages.memo(7, "second", staff("shop.*"));
        pages.memo(7, "second", staff("shop.*"));
        assertThat(memos.of(7)).extracting(Memos.Memo::text).containsExactly("second", "first");
        Response answer = pages.memo(7, "x".repeat(2_001), staff("shop.*"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(print((View) answer.getEntity())).contains("x".repeat(2_001), "2,000");
        assertThatThrownBy(() -> desk.database.run("update shop.customer_memo set text = ''")).hasMessageContaining("only ever added to");
    }

    @Test
    void allowsFromThePageAndFromAProgram() {
        assertThat(pages.allow(7, "once", "", staff("shop.*")).getStatus()).isEqualTo(422);
        assertThat(pages.allow(7, "once", "known", staff("shop.*")).getStatus()).isEqualTo(303);
        assertThat(print(pages.show(7, "allow", staff("shop.*")))).contains("다음 주문 하나", "허락 중");
        long id = desk.overrides.of(7).get(0).id();
        assertThat(pages.end(7, id, staff("shop.*")).getStatus()).isEqualTo(303);
        assertThat(resource.allow(8, new CustomerResource.Wanted(false, "known"), staff("shop.*")).overrides()).singleElement()
                .satisfies(allowed -> assertThat(allowed.active()).isTrue());
        assertThat(resource.memo(8, new CustomerResource.Text("noted"), staff("shop.*")).memo()).isEqualTo("noted");
        assertThatThrownBy(() -> resource.one(99)).isInstanceOf(NotFound.class);
    }

    /** Members 1 to 9. */
    private static final class Everybody implements Members {

        private static Member member(long id) {
            return new Member(id, "buyer " + id, "b" + id + "@example.com", Locale.KOREAN, Set.of(), Assurance.IDENTITY);
        }

        @Override
        public Optional<Member> byId(long id) {
            return id >= 1 && id <= 9 ? Optional.of(member(id)) : Optional.empty();
        }

        @Override
        public Optional<Member> byEmail(String email) {
            return Optional.empty();
        }

        @Override
        public List<Member> byIds(List<Long> ids) {
            return ids.stream().flatMap(id -> byId(id).stream()).toList();
        }

        @Override
        public List<Member> search(String text, int limit) {
            return LongStream.rangeClosed(1, 9).mapToObj(Everybody::member).filter(one -> text.length() > 2 && (one.name().contains(text) || one.email().contains(text))).toList();
        }

        @Override
        public void prove(long id, Assurance assurance, String provenName, String personKey) {
            throw new IllegalStateException("nobody is proven here");
        }
    }

    /** Member 9 has a phone. */
    private static final class Phones implements Identities {

        @Override
        public Optional<Identity> of(long member) {
            return Optional.empty();
        }

        @Override
        public List<Long> byPhone(String number) {
            return number.replaceAll("[^0-9]", "").equals("01012345678") ? List.of(9L) : List.of();
        }
    }
}
