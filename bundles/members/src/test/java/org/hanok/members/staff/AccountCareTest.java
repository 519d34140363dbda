package org.hanok.members.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.members.Home;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.junit.jupiter.api.Test;

class AccountCareTest {

    private final Home home = new Home();
    private final AccountCare care = new AccountCare(home.em, home.tx, home.accounts, home.book, home.confirmation);
    private final Member admin = member("admin@example.com", "admin");
    private final Member operator = member("operator@example.com", "operator");
    private final Member haneul = member("haneul@example.com");

    @Test
    void aDisabledMemberIsOutAtOnceAndStaysOut() {
        String token = home.session("haneul@example.com");
        assertThat(care.disable(admin, haneul.id())).isTrue();
        assertThat(home.sessions.member(token)).isEmpty();
        assertThat(care.disable(admin, haneul.id())).isFalse();
        assertThat(care.enable(admin, haneul.id())).isTrue();
        assertThat(home.accounts.byId(haneul.id()).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anUnconfirmedAccountIsEnabledUnconfirmed() {
        home.tx.execute("update members.account set status = 'DISABLED', confirmed = null where id = " + haneul.id());
        care.enable(admin, haneul.id());
        assertThat(home.accounts.byId(haneul.id()).status()).isEqualTo(AccountStatus.PENDING);
        assertThat(care.confirm(haneul.id())).isTrue();
        assertThat(care.confirm(haneul.id())).isFalse();
    }

    @Test
    void rolesWorkAtOnce() {
        String token = home.session("haneul@example.com");
        assertThat(home.sessions.member(token)).hasValueSatisfying(member -> assertThat(member.isStaff()).isFalse());
        care.roles(admin, haneul.id(), Set.of("editor", "operator"));
        assertThat(home.sessions.member(token)).hasValueSatisfying(member -> assertThat(member.may("blog.posts")).isTrue());
        assertThat(home.accounts.roles(haneul.id())).containsExactly("editor", "operator");
        assertThat(care.strip(admin, haneul.id())).isTrue();
        assertThat(home.sessions.member(token)).hasValueSatisfying(member -> assertThat(member.isStaff()).isFalse());
    }

    @Test
    void nobodyGivesOrTakesMoreThanTheyHave() {
        refused("members.care.beyond", () -> care.grant(operator, haneul.id(), "admin"));
        refused("members.care.beyond", () -> care.grant(operator, operator.id(), "editor"));
        refused("members.care.beyond", () -> care.disable(operator, admin.id()));
        refused("members.care.beyond", () -> care.endSessions(operator, admin.id()));
        refused("members.care.beyond", () -> care.strip(operator, admin.id()));
        assertThat(care.grant(operator, haneul.id(), "operator")).isTrue();
        assertThat(care.grant(operator, haneul.id(), "operator")).isFalse();
    }

    @Test
    void somebodyAlwaysRemainsInCharge() {
        refused("members.care.self", () -> care.disable(admin, admin.id()));
        refused("members.care.last", () -> care.strip(admin, admin.id()));
        assertThat(home.accounts.roles(admin.id())).containsExactly("admin");
        care.grant(admin, haneul.id(), "admin");
        care.strip(admin, admin.id());
        assertThat(home.accounts.roles(admin.id())).isEmpty();
    }

    @Test
    void refusesRolesAndAccountsThatDoNotExist() {
        refused("members.care.role", () -> care.roles(admin, haneul.id(), Set.of("emperor")));
        assertThatThrownBy(() -> care.roles(admin, 99, Set.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void actionsCountWhatTheyReallyDid() {
        AccountAdmin model = new AccountAdmin(care, home.generation);
        Visit visit = Home.visit("203.0.113.7", admin);
        List<Account> selected = List.of(home.accounts.byId(haneul.id()), home.accounts.byId(operator.id()));
        home.session("haneul@example.com");
        assertThat(model.actions().stream().filter(action -> action.name().equals("end-sessions")).findFirst().orElseThrow().apply(selected, visit)).isEqualTo(1);
        assertThat(model.masked()).contains("password", "person");
        assertThat(model.readOnly()).contains("status", "roles", "assurance");
    }

    @Test
    void listsAccountsInPages() {
        Users users = new Users(home.em, home.tx);
        User.Page first = users.page(0, "", 2);
        assertThat(first.users()).extracting(User::email).containsExactly("admin@example.com", "operator@example.com");
        User.Page second = users.page(Long.parseLong(first.next()), "", 2);
        assertThat(second.users()).extracting(User::id).containsExactly(haneul.id());
        assertThat(second.next()).isEmpty();
        assertThat(users.page(0, "OPERATOR", 50).users()).singleElement().satisfies(user -> assertThat(user.roles()).containsExactly("operator"));
        assertThatThrownBy(() -> users.one(99)).isInstanceOf(NotFound.class);
    }

    private Member member(String email, String... roles) {
        return home.directory.byId(home.member(email, roles)).orElseThrow();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessage(key);
    }
}
