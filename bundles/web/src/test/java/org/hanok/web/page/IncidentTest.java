package org.hanok.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.web.guard.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentTest {

    private static final Pattern INCIDENT = Pattern.compile("\"?incident\"?[=:]\"?([2-9A-HJKMNP-TV-Z]{8})\\b");
    private House house;

    @Path("/")
    @Secured(Secured.ANYONE)
    public static final class Breaking {

        @GET
        @Path("{any:.*}")
        @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
        public String broken() {
            throw new IllegalStateException("the secret of the cellar", new ArithmeticException("deep below"));
        }
    }

    @BeforeAll
    void open() throws Exception {
        house = new House("https://shop.example", new Breaking());
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"/page, text/html, text/html", "/page, */*, text/html", "/page, application/json, application/problem+json",
        "/api/shelf/v1/page, text/html, application/problem+json"})
    void theVisitorSeesANumberAndTheLogTheRest(String path, String accept, String type) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        HttpResponse<String> answer;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            answer = house.send(house.ask(path).header("Accept", accept));
        } finally {
            System.setErr(before);
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(value -> assertThat(value).startsWith(type));
        assertThat(answer.body()).doesNotContain("Exception", "secret", "deep", "hanok", "java", "\tat ");
        Matcher incident = INCIDENT.matcher(answer.body());
        assertThat(incident.find()).as(answer.body()).isTrue();
        assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Incident " + incident.group(1)).containsOnlyOnce("IllegalStateException: the secret of the cellar")
                .contains("ArithmeticException: deep below", "\tat ");
    }

    @Test
    void eachHasANumberOfItsOwn() throws Exception {
        HttpRequest.Builder request = house.ask("/api/x");
        assertThat(house.send(request).body()).isNotEqualTo(house.send(request).body());
    }
}
