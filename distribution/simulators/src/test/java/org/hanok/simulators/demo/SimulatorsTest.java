package org.hanok.simulators.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hanok.simulators.Caller;
import org.hanok.simulators.Receiver;
import org.hanok.simulators.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SimulatorsTest {

    @Test
    void oneLineTellsWhereTheyAre() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Simulators.class.getName(), "--until-stdin-closes", "--site=http://localhost:1").start();
        try (BufferedReader output = process.inputReader()) {
            JsonNode told = Json.MAPPER.readTree(output.readLine());
            for (String name : new String[] {"card", "bank", "identity", "mail", "chat", "sms"}) {
                assertThat(new Caller(told.path(name).path("url").asText()).get("/__sim/state").statusCode()).as(name).isEqualTo(200);
            }
            assertThat(told.path("environment").path("HANOK_SMTP_URL").asText()).isEqualTo("smtp://127.0.0.1:" + told.path("smtp").path("port").asInt());
        }
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theBankPostsToTheSite() throws Exception {
        try (Receiver shop = new Receiver();
                SimulatorSet all = new SimulatorSet(0, shop.url().replace("/webhook", ""), Secrets.random(), Optional.empty())) {
            @SuppressWarnings("unchecked")
            String bank = ((Map<String, Object>) all.addresses().get("bank")).get("url").toString();
            new Caller(bank).post("/__sim/deposit", "{\"account\":\"kb\",\"name\":\"k\",\"amount\":1}");
            assertThat(shop.next().path()).isEqualTo("/webhooks/deposits");
        }
    }
}
