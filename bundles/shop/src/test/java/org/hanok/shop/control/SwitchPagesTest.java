package org.hanok.shop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.core.Response;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Press;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.control.desk.SwitchFront;
import org.hanok.shop.control.desk.SwitchPages;
import org.hanok.shop.control.desk.SwitchResource;
import org.hanok.shop.customer.CustomerPages;
import org.hanok.shop.customer.CustomerResource;
import org.hanok.shop.order.Desk;
import org.hanok.testkit.PlainSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchPagesTest {

    private final Desk desk = new Desk();
    private final Catalogue catalogue = new Catalogue(desk.database.em(), desk.database.tx(), desk.cache, desk.switches);
    private final Levers levers = new Levers(desk.database.em(), desk.database.tx(), desk.outbox, Clock.systemUTC(), desk.board);
    private final SwitchFront front = new SwitchFront(desk.switches, new Past(desk.database.em(), desk.database.tx()), new Staff(), catalogue, new FileMessages(),
            new PlainSite("https://shop.example"));
    private final SwitchPages pages = new SwitchPages(front, levers);

    private static Visit staff(String... permissions) {
        return new Visit("/admin/shop/switches", Locale.KOREAN, new Member(Desk.STAFF, "Staff", "s@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL), "v",
                "198.51.100.1", "test", "", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void showsEverySwitchInBothLanguages(String language) {
        levers.on("READ_ONLY", "moving <house>", null, Desk.STAFF);
        levers.on("BRAND:1", "wrong codes", null, Desk.STAFF);
        String page = new Press(Locale.forLanguageTag(language)).print(front.show(staff("shop.*"), ""));
        assertThat(page).contains("wrong codes", "Cultland", "name=\"reason\"").doesNotContain("shop.switch.");
        assertThat(new Press(Locale.forLanguageTag(language)).print(front.show(staff("shop.switches"), ""))).doesNotContain("<form");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        Response answer = pages.on("READ_ONLY", "moving house", "2001-01-01T00:00", staff("shop.*"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(new Press(Locale.KOREAN).print((View) answer.getEntity())).contains("moving house", "2001-01-01T00:00", "이미 지났어요");
        assertThat(pages.on("READ_ONLY", "moving house", "tomorrow", staff("shop.*")).getStatus()).isEqualTo(422);
        assertThat(desk.switches.on(Switch.READ_ONLY)).isFalse();
        assertThat(pages.on("READ_ONLY", "moving house", "2099-01-01T00:00", staff("shop.*")).getStatus()).isEqualTo(303);
        assertThat(desk.switches.on(Switch.READ_ONLY)).isTrue();
        assertThat(pages.off("READ_ONLY", staff("shop.*")).getStatus()).isEqualTo(303);
        assertThat(desk.switches.on(Switch.READ_ONLY)).isFalse();
    }

    @Test
    void programsThrowThemToo() {
        SwitchResource resource = new SwitchResource(desk.board, front, levers);
        assertThat(resource.on("NO_REFUNDS", new SwitchResource.Wanted("night", "2099-01-01T00:00:00Z"), staff("shop.*"))).singleElement().satisfies(on -> {
            assertThat(on.name()).isEqualTo("NO_REFUNDS");
            assertThat(on.reason()).isEqualTo("night");
            assertThat(on.until()).hasToString("2099-01-01T00:00:00Z");
        });
        assertThat(resource.off("NO_REFUNDS", staff("shop.*"))).isEmpty();
    }

    @Test
    void theNoticeSaysWhatIsStoppedAndIsPartOfEveryPage() {
        SwitchNotice notice = new SwitchNotice(desk.switches);
        assertThat(new Press(Locale.KOREAN).print(notice.show(staff()).orElseThrow())).isBlank();
        levers.on("NO_NEW_BUYERS", "attack", null, Desk.STAFF);
        levers.on("NO_REFUNDS", "attack", null, Desk.STAFF);
        assertThat(new Press(Locale.KOREAN).print(notice.show(staff()).orElseThrow())).contains("첫 구매", "환불");
        levers.on("READ_ONLY", "attack", null, Desk.STAFF);
        assertThat(new Press(Locale.KOREAN).print(notice.show(staff()).orElseThrow())).contains("보기만").doesNotContain("환불");
    }

    @Test
    void aStoppedBrandsPagesSaySo() {
        desk.load(1, "AA", 5);
        assertThat(catalogue.bySlug("cult-10000").orElseThrow().offer().sellable()).isTrue();
        levers.on("BRAND:1", "wrong codes", null, Desk.STAFF);
        assertThat(catalogue.bySlug("cult-10000").orElseThrow().offer().sellable()).isFalse();
        assertThat(catalogue.popular(50)).filteredOn(one -> one.offer().brandId() == 1).isNotEmpty().noneMatch(one -> one.offer().sellable());
        assertThat(catalogue.popular(50)).filteredOn(one -> one.offer().brandId() != 1).isNotEmpty().allMatch(one -> one.offer().sellable());
        assertThat(catalogue.offers(List.of(1L, 7L)).entrySet()).extracting(Map.Entry::getKey, entry -> entry.getValue().sellable())
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(1L, false), org.assertj.core.groups.Tuple.tuple(7L, true));
    }

    @Test
    void staffNeedOnePermissionToLookAndAnotherToAct() {
        for (Class<?> door : List.of(SwitchPages.class, SwitchResource.class, CustomerPages.class, CustomerResource.class)) {
            String see = door.getAnnotation(Secured.class).value();
            assertThat(see).isIn("shop.switches", "shop.customers");
            assertThat(Arrays.stream(door.getMethods()).filter(SwitchPagesTest::isServed)).isNotEmpty().allSatisfy(method -> assertThat(permission(method))
                    .as(method.toString()).isEqualTo(method.isAnnotationPresent(GET.class) ? see : see + ".edit"));
        }
    }

    private static String permission(Method method) {
        return method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class).value() : method.getDeclaringClass().getAnnotation(Secured.class).value();
    }

    private static boolean isServed(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType).anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }
}
