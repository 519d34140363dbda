package org.hanok.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {

    private static final String ORIGIN = "https://shop.example";
    private final Shelf shelf = new Shelf();
    private House house;

    @Path("/shelf")
    public static final class Shelf {

        private final AtomicInteger written = new AtomicInteger();

        @GET
        @Secured(Secured.ANYONE)
        public View read() {
            return View.of("shelf/read", Map.of());
        }

        @POST
        @Secured(Secured.MEMBER)
        public View write(@FormParam("note") String note, @Context Visit visit) {
            written.incrementAndGet();
            return View.of("shelf/written", Map.of("note", note, "by", visit.signedIn().name()));
        }

        @POST
        @Path("open")
        @Secured(Secured.ANYONE)
        public View write(@FormParam("note") String note) {
            return View.of("shelf/written", Map.of("note", note));
        }

        @GET
        @Path("staff")
        @Secured("shelf.order")
        public View order() {
            return View.of("shelf/order", Map.of());
        }

        @GET
        @Path("mine")
        @Secured("shelf.read")
        public View mine() {
            return View.of("shelf/mine", Map.of());
        }

        @GET
        @Path("forgotten")
        public View forgotten() {
            return View.of("shelf/forgotten", Map.of());
        }
    }

    @BeforeAll
    void open() throws Exception {
        house = new House(ORIGIN, shelf);
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    private HttpResponse<String> post(HttpRequest.Builder request, String token) throws Exception {
        return house.form(request, token.isEmpty() ? "note=hello" : "note=hello&_csrf=" + token);
    }

    private HttpRequest.Builder asMember() {
        return house.asMember("/shelf");
    }

    @Test
    void aMembersFormWithItsTokenIsTaken() throws Exception {
        int before = shelf.written.get();
        HttpResponse<String> answer = post(asMember(), house.token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as("the resource reads the form after the guard").isEqualTo("shelf/written{by=x, note=hello}");
        assertThat(post(asMember().header("X-CSRF-Token", house.token()), "").statusCode()).isEqualTo(200);
        assertThat(shelf.written).hasValue(before + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "null"})
    void withoutItNothingHappens(String token) throws Exception {
        int before = shelf.written.get();
        for (String site : new String[] {"same-origin", "none", "cross-site", "same-site"}) {
            assertThat(post(asMember().header("Sec-Fetch-Site", site), token).statusCode()).as(site).isEqualTo(403);
        }
        assertThat(post(asMember(), token).statusCode()).isEqualTo(403);
        assertThat(post(asMember().header("Origin", ORIGIN), token).statusCode()).isEqualTo(403);
        assertThat(post(asMember().header("X-CSRF-Token", token + "x"), house.token()).statusCode()).as("a header counts before the field").isEqualTo(403);
        assertThat(shelf.written).hasValue(before);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example", "Origin, null", "Origin, http://shop.example"})
    void evenWithItAnotherSitesPageSendsNothing(String header, String value) throws Exception {
        int before = shelf.written.get();
        assertThat(post(asMember().header(header, value), house.token()).statusCode()).isEqualTo(403);
        assertThat(post(house.ask("/shelf/open").header(header, value), "").statusCode()).as("nor for a guest").isEqualTo(403);
        assertThat(shelf.written).hasValue(before);
    }

    @Test
    void aProgramWithAKeyHasNoForms() throws Exception {
        assertThat(post(house.ask("/shelf").header("Authorization", "Bearer key"), "").statusCode()).isEqualTo(200);
        assertThat(post(house.ask("/shelf").header("Authorization", "Bearer other").header("Cookie", "__Host-hanok=" + House.COOKIE), "").statusCode()).isEqualTo(403);
    }

    @Test
    void aRightIsAskedFor() throws Exception {
        assertThat(house.send(house.asMember("/shelf/mine")).statusCode()).isEqualTo(200);
        assertThat(house.send(house.asMember("/shelf/staff")).statusCode()).isEqualTo(403);
        HttpResponse<String> guest = house.send(house.ask("/shelf/staff?a=1"));
        assertThat(guest.statusCode()).isEqualTo(303);
        assertThat(guest.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).endsWith("/account/login?next=%2Fshelf%2Fstaff%3Fa%3D1"));
        assertThat(post(house.ask("/shelf").header("Sec-Fetch-Site", "same-origin"), "").statusCode()).isEqualTo(401);
    }

    @Test
    void whatDeclaresNoRightIsAnsweredToNobody() throws Exception {
        HttpResponse<String> answer = house.send(house.asMember("/shelf/forgotten"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("shelf/forgotten", "Shelf");
    }

    @Test
    void aStrangerWhoOnlyLooksGetsNoCookieAndOneWhoLeavesSomethingASafeOne() throws Exception {
        assertThat(house.send(house.ask("/shelf")).headers().allValues("Set-Cookie")).isEmpty();
        assertThat(post(house.ask("/shelf/open"), "").headers().allValues("Set-Cookie"))
                .satisfiesExactlyInAnyOrder(
                        session -> assertThat(session).startsWith("__Host-hanok=g.").contains("; Path=/; HttpOnly; SameSite=Lax; Secure").doesNotContain("Domain"),
                        device -> assertThat(device).startsWith("__Host-device=").contains("; Path=/; HttpOnly; SameSite=Lax;").endsWith("; Secure").doesNotContain("Domain"));
    }

    @Test
    void withoutHttpsTheCookieIsPlain() throws Exception {
        try (House plain = new House("http://shop.example", shelf)) {
            assertThat(plain.form(plain.ask("/shelf/open"), "note=hello").headers().allValues("Set-Cookie")).hasSize(2)
                    .anyMatch(cookie -> cookie.startsWith("hanok=g.")).anyMatch(cookie -> cookie.startsWith("hanok-device=")).noneMatch(cookie -> cookie.contains("Secure"));
        }
    }
}
