package org.hanok.simulators.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.hanok.simulators.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatSimulatorTest {

    private final ChatSimulator simulator = new ChatSimulator(0);
    private final Caller caller = new Caller(simulator.url());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aMessageIsTakenAsTelegramTakesItAndShown() throws IOException {
        JsonNode answer = caller.postJson("/bot12345:abc/sendMessage", "{\"chat_id\":\"-100\",\"text\":\"<b>입금</b>\\nhttp://localhost:8181/admin/x\"}");
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.at("/result/message_id").asInt()).isEqualTo(1);
        JsonNode said = caller.json("/__sim/chat").get(0);
        assertThat(said.path("to").asText()).isEqualTo("-100");
        assertThat(said.path("links").get(0).asText()).isEqualTo("http://localhost:8181/admin/x");
        assertThat(caller.get("/sim/chat").body()).contains("운영자 대화방 (1)", "&lt;b&gt;입금&lt;/b&gt;", "href=\"http://localhost:8181/admin/x\"");
    }

    @Test
    void whatTelegramRefusesIsRefusedInItsWords() throws IOException {
        assertThat(caller.post("/bot1/sendMessage", "{}").statusCode()).isEqualTo(401);
        assertThat(caller.postJson("/bot12345/sendMessage", "{\"text\":\"x\"}").path("description").asText()).contains("chat_id");
        assertThat(caller.postJson("/bot12345/sendMessage", "{\"chat_id\":1,\"text\":\" \"}").path("error_code").asInt()).isEqualTo(400);
        assertThat(caller.postJson("/bot12345/sendMessage", "{\"chat_id\":1,\"text\":\"" + "x".repeat(4097) + "\"}").path("description").asText()).contains("too long");
        assertThat(caller.json("/__sim/chat")).isEmpty();
    }

    @Test
    void slackAnswersInPlainWords() throws IOException {
        assertThat(caller.post("/services/T1/B1/secret", "{\"text\":\"x\"}").body()).isEqualTo("ok");
        assertThat(caller.post("/services/T1/B1/secret", "{}").body()).isEqualTo("no_text");
        assertThat(caller.post("/services/T1/B1/secret", "no json").body()).isEqualTo("invalid_payload");
        assertThat(caller.json("/__sim/state").path("messages").asInt()).isEqualTo(1);
    }

    @Test
    void faultsComeOnOrder() throws IOException {
        simulator.faults().add("*sendMessage", 1, "status(429,{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":7}})");
        assertThat(send().statusCode()).isEqualTo(429);
        simulator.faults().add("*sendMessage", 1, "connectionReset");
        assertThatThrownBy(this::send).isInstanceOf(IOException.class);
        assertThat(caller.json("/__sim/chat")).as("taken, and the answer lost").hasSize(1);
        simulator.faults().add("*sendMessage", 1, "dropBeforeWork");
        assertThatThrownBy(this::send).isInstanceOf(IOException.class);
        simulator.faults().add("*sendMessage", 1, "truncateBody");
        assertThatThrownBy(this::send).isInstanceOf(IOException.class);
        assertThat(send().statusCode()).isEqualTo(200);
        caller.post("/__sim/reset", "");
        assertThat(caller.json("/__sim/chat")).isEmpty();
    }

    private java.net.http.HttpResponse<String> send() throws IOException {
        return caller.post("/bot12345/sendMessage", "{\"chat_id\":1,\"text\":\"x\"}");
    }
}
