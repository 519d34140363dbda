package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.hanok.itests.people.Operator;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A channel that is only a file: it opens, sends, is unsure when the answer is lost, and closes, while the site runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChannelIT {

    private static final String NOTIFICATIONS = "/api/admin/v1/notifications";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    @AutoClose
    private LiveSite site;
    private Operator operator;
    private Simulators world;

    @BeforeAll
    void open() {
        site = new LiveSite("channels").start();
        operator = new Operator(site);
        world = new Simulators(site);
    }

    @Test
    @Order(1)
    void writingTheShippedExampleOpensAChannel() throws IOException {
        assertThat(Files.list(site.home().resolve("etc")).map(file -> file.getFileName().toString()))
                .contains("org.hanok.notifier.http-telegram.cfg.example", "org.hanok.notifier.http-aligo.cfg.example");
        assertThat(isOpen("pager")).isFalse();
        String example = Files.readString(site.home().resolve("etc/org.hanok.notifier.http-telegram.cfg.example"));
        Files.writeString(settings(), example.replace("channel = chat", "channel = pager").replace("https://api.telegram.org", address("chat")));
        Await.until("the channel to open", SOON, () -> isOpen("pager"));
    }

    @Test
    @Order(2)
    void whatStaffTickIsToldThereWithALinkIntoTheBackOffice() {
        assertThat(put("{\"topic\":\"deposit.unmatched\",\"audience\":\"OPERATORS\",\"channel\":\"pager\",\"active\":true,\"optional\":false}")).isEqualTo(200);
        assertThat(world.deposit("아무도 아님", 1_234, 1)).isEqualTo(200);
        Await.until("the alert", SOON, () -> said().stream().anyMatch(message -> message.path("to").asText().equals("-1001234567890")));
        assertThat(said().toString()).contains(site.url() + "/admin/payment/deposits/");
        Await.until("its record", SOON, () -> rows("state=SENT&channel=pager").size() == 1);
        assertThat(rows("state=SENT&channel=pager").get(0).path("providerId").asText()).matches("[0-9]+");
    }

    @Test
    @Order(3)
    void aLostAnswerIsAQuestionAndNoSecondMessage() {
        world.chatFault("{\"match\":\"*sendMessage\",\"times\":2,\"action\":\"connectionReset\"}");
        assertThat(operator.post("/admin/notifier/events/test/pager", Map.of()).statusCode()).isEqualTo(303);
        Await.until("the doubt", SOON, () -> rows("state=UNSURE&channel=pager").size() == 1);
        long tests = said().stream().filter(message -> message.path("text").asText().contains("pager")).count();
        assertThat(tests).isEqualTo(1);
        world.chatFault("");
        String id = rows("state=UNSURE&channel=pager").get(0).path("id").asText();
        assertThat(operator.post("/admin/notifier/notices/" + id + "/resend", Map.of()).statusCode()).isEqualTo(303);
        Await.until("the second message, now that staff wanted it", SOON, () -> rows("state=SENT&topic=notifier.test").size() == 1);
    }

    @Test
    @Order(4)
    void deletingItsFileClosesTheChannelAndNothingPilesUp() throws IOException {
        Files.delete(settings());
        Await.until("the channel to close", SOON, () -> !isOpen("pager"));
        assertThat(operator.get("/admin/notifier/events").statusCode()).isEqualTo(200);
        assertThat(operator.get("/admin/notifier/notices").body()).contains("pager");
    }

    @Test
    @Order(5)
    void theJsonApiIsDescribedOperationByOperation() {
        JsonNode document = json(operator.get("/openapi.json"));
        assertThat(document.path("paths").has(NOTIFICATIONS + "/{id}/resend")).isTrue();
        assertThat(document.path("paths").size()).isGreaterThan(20);
        List<String> ids = document.path("paths").findValuesAsText("operationId");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(document.path("paths").findValues("schema")).as("every answer is described").noneMatch(schema -> schema.equals(JSON.createObjectNode().put("type", "object")));
        assertThat(document.path("paths").findValues("responses")).hasSameSizeAs(ids).allSatisfy(responses -> assertThat(responses.has("default")).isTrue());
    }

    private Path settings() {
        return site.home().resolve("etc/org.hanok.notifier.http-pager.cfg");
    }

    private String address(String simulator) {
        return ((Map<?, ?>) site.simulators().addresses().get(simulator)).get("url").toString();
    }

    private boolean isOpen(String channel) {
        return matching(json(operator.get(NOTIFICATIONS + "/subscriptions")).path("subscriptions"), way -> way.path("channel").asText().equals(channel) && way.path("open").asBoolean())
                .stream().findAny().isPresent();
    }

    private List<JsonNode> rows(String query) {
        return matching(json(operator.get(NOTIFICATIONS + "?" + query)).path("notifications"), row -> true);
    }

    private List<JsonNode> said() {
        return matching(world.chat(), message -> true);
    }

    private int put(String body) {
        return operator.unsafe("PUT", NOTIFICATIONS + "/subscriptions", "application/json", BodyPublishers.ofString(body)).statusCode();
    }

    private static List<JsonNode> matching(JsonNode list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(list.spliterator(), false).filter(wanted).toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
