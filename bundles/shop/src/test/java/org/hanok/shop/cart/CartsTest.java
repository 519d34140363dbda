package org.hanok.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.event.Event;
import org.hanok.api.web.Visit;
import org.hanok.shop.Database;
import org.hanok.shop.Goods;
import org.hanok.shop.PlainCache;
import org.hanok.shop.Visits;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartsTest {

    private static final Instant NOW = TestCarts.NOW;

    private final Visit guest = Visits.stranger("abc");
    private final Visit member = Visits.member(7);
    private final PlainCache cache = new PlainCache();
    private Database database;
    private Carts carts;

    @BeforeEach
    void open() {
        database = Goods.stocked();
        carts = at(NOW);
    }

    @Test
    void addingTheSameProductTwiceMakesOneLine() {
        carts.add(guest, 1, 2);
        carts.add(guest, 2, 1);
        carts.add(guest, 1, 3);

        assertThat(carts.lines(guest)).containsExactlyInAnyOrder(new CartLine(1, 5), new CartLine(2, 1));
    }

    @Test
    void aLineNeverGrowsBeyondTheLimit() {
        carts.add(guest, 1, 8);
        carts.add(guest, 1, 8);

        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 10));
    }

    @Test
    void aQuantityOutOfRangeIsRefusedWithTheLimit() {
        assertThatThrownBy(() -> carts.add(guest, 1, 11)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments()).containsExactly(10));
        assertThatThrownBy(() -> carts.add(guest, 1, -1)).isInstanceOf(Refused.class);
        assertThat(carts.lines(guest)).isEmpty();
    }

    @Test
    void zeroRemovesALineAndSettingReplacesTheQuantity() {
        carts.add(guest, 1, 5);
        carts.set(guest, 1, 2);
        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 2));

        carts.set(guest, 1, 0);
        assertThat(carts.lines(guest)).isEmpty();
    }

    @Test
    void whatIsNotSoldCannotBePutIn() {
        assertThatThrownBy(() -> carts.add(guest, 4, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> carts.add(guest, 8, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> carts.add(guest, 999, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFullCartRefusesANewProductAndStillChangesItsOwn() {
        carts.add(guest, 1, 1);
        carts.add(guest, 2, 1);
        carts.add(guest, 3, 1);

        assertThatThrownBy(() -> carts.add(guest, 5, 1)).isInstanceOf(Refused.class).hasMessage("shop.cart.refused.full");
        carts.set(guest, 2, 9);
        assertThat(carts.lines(guest)).contains(new CartLine(2, 9)).hasSize(3);
    }

    @Test
    void theLineRemembersThePriceSeenUntilItIsTouched() {
        carts.add(guest, 1, 1);
        database.run("update shop.product set price = 9900 where id = 1");
        assertThat(carts.entries(guest)).containsExactly(new CartEntry(1, 1, Money.won(9_400)));

        carts.set(guest, 1, 1);
        assertThat(carts.entries(guest)).containsExactly(new CartEntry(1, 1, Money.won(9_900)));
    }

    @Test
    void cartsOfTwoVisitorsAreTwoCarts() {
        carts.add(guest, 1, 1);
        carts.add(member, 2, 1);

        assertThat(carts.lines(Visits.stranger("other"))).isEmpty();
        assertThat(carts.lines(member)).containsExactly(new CartLine(2, 1));
    }

    @Test
    void signingInTakesTheCartAlongOnce() {
        carts.add(guest, 1, 4);
        carts.add(guest, 3, 1);
        carts.add(member, 1, 7);
        Event signedIn = new Event("member.signed-in", new Ref("members.member", "7"), NOW, Map.of("visitor", "abc"));

        new CartMerge(carts).on(signedIn);
        new CartMerge(carts).on(signedIn);

        assertThat(carts.lines(guest)).isEmpty();
        assertThat(carts.lines(member)).containsExactlyInAnyOrder(new CartLine(1, 10), new CartLine(3, 1));
    }

    @Test
    void aSignInWithoutAVisitorChangesNothing() {
        carts.add(guest, 1, 4);
        new CartMerge(carts).on(new Event("member.signed-in", new Ref("members.member", "7"), NOW, Map.of()));
        assertThat(carts.lines(guest)).hasSize(1);
    }

    @Test
    void replacingIsAllOrNothing() {
        carts.add(guest, 1, 4);
        assertThatThrownBy(() -> carts.replace(guest, List.of(new CartLine(2, 1), new CartLine(999, 1)))).isInstanceOf(NotFound.class);
        assertThat(carts.lines(guest)).containsExactly(new CartLine(1, 4));

        carts.replace(guest, List.of(new CartLine(2, 1), new CartLine(2, 2)));
        assertThat(carts.lines(guest)).containsExactly(new CartLine(2, 3));
    }

    @Test
    void onlyStrangersCartsAreForgotten() {
        carts.add(guest, 1, 1);
        carts.add(member, 1, 1);
        assertThat(at(NOW.plus(Duration.ofDays(29))).sweep()).isZero();

        assertThat(new CartSweep(at(NOW.plus(Duration.ofDays(31)))).run()).contains("1 ");
        assertThat(carts.lines(guest)).isEmpty();
        assertThat(carts.lines(member)).hasSize(1);
    }

    @Test
    void theCountInTheHeadFollowsEveryChange() {
        assertThat(carts.count(guest)).isZero();
        carts.add(guest, 1, 2);
        carts.add(guest, 2, 3);
        assertThat(carts.count(guest)).isEqualTo(5);
        assertThat(database.statements(() -> carts.count(guest))).isZero();

        carts.remove(guest, 2);
        assertThat(carts.count(guest)).isEqualTo(2);
        assertThat(carts.count(member)).isZero();
        carts.merge("abc", 7);
        assertThat(database.statements(() -> assertThat(carts.count(member)).isEqualTo(2))).as("the number for the next page is known").isZero();
        carts.add(guest, 1, 1);
        carts.add(guest, 3, 4);
        carts.merge("abc", 7);
        assertThat(carts.count(member)).isEqualTo(carts.lines(member).stream().mapToInt(CartLine::quantity).sum()).isEqualTo(7);
        carts.clear(member);
        assertThat(carts.count(member)).isZero();
        assertThat(carts.count(Visits.stranger(""))).isZero();
    }

    @Test
    void addingCostsOneStatementAndReadingOne() {
        assertThat(database.statements(() -> carts.add(guest, 1, 1))).isEqualTo(1);
        assertThat(database.statements(() -> carts.count(guest))).as("the number for the next page is known").isZero();
        assertThat(database.statements(() -> carts.lines(guest))).isEqualTo(1);
    }

    private Carts at(Instant now) {
        return TestCarts.at(now, database, new Catalogue(database.em(), database.tx(), cache, new Switches()), cache);
    }
}
