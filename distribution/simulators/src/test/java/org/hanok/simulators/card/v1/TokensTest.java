package org.hanok.simulators.card.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.hanok.simulators.card.CardSimulator;
import org.hanok.simulators.card.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final V1Shop shop;

    TokensTest() throws IOException {
        shop = new V1Shop();
        shop.shop.browser.post("/__sim/clock", "{\"freeze\":\"2040-01-01T00:00:00Z\"}");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static long life(JsonNode token) {
        return token.path("expired_at").asLong() - token.path("now").asLong();
    }

    @Test
    void oneTokenForHalfAnHourWhichGainsFiveMinutesInItsLast() throws IOException {
        JsonNode first = shop.token();
        assertThat(life(first)).isEqualTo(1800);
        shop.shop.advance("PT28M59S");
        JsonNode again = shop.token();
        assertThat(again.path("access_token")).isEqualTo(first.path("access_token"));
        assertThat(again.path("expired_at")).isEqualTo(first.path("expired_at"));
        shop.shop.advance("PT1S");
        JsonNode last = shop.token();
        assertThat(last.path("access_token")).isEqualTo(first.path("access_token"));
        assertThat(life(last)).isEqualTo(60 + 300);
        shop.shop.advance("PT6M");
        assertThat(shop.token().path("access_token")).isNotEqualTo(first.path("access_token"));
    }

    @Test
    void aTokenThatIsOverOpensNothing() throws IOException {
        shop.signIn();
        assertThat(shop.server.get("/v1/payments/find/none").statusCode()).isEqualTo(404);
        shop.shop.advance("PT30M");
        var refused = shop.server.get("/v1/payments/find/none");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":-1", "\"response\":null");
        shop.signIn();
        assertThat(shop.server.get("/v1/payments/find/none").statusCode()).isEqualTo(404);
        String token = shop.token().path("access_token").asText();
        assertThat(shop.shop.browser.with(Map.of("Authorization", "Bearer " + token)).get("/v1/payments/find/none").statusCode()).isEqualTo(404);
        assertThat(shop.shop.browser.with(Map.of("Authorization", "PortOne " + Shop.SECRET)).get("/v1/payments/find/none").statusCode()).isEqualTo(401);
        assertThat(shop.shop.browser.get("/v1/payments/find/none").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyTheRightPairGetsOneInEitherFormat() throws IOException {
        assertThat(shop.shop.browser.post("/v1/users/getToken", V1Shop.KEYS.replace(Shop.SECRET, "wrong")).statusCode()).isEqualTo(401);
        assertThat(shop.shop.browser.post("/v1/users/getToken", V1Shop.KEYS.replace(CardSimulator.V1_KEY, "wrong")).statusCode()).isEqualTo(401);
        assertThat(shop.shop.browser.post("/v1/users/getToken", "{}").statusCode()).isEqualTo(401);
        var pair = Map.of("imp_key", CardSimulator.V1_KEY, "imp_secret", Shop.SECRET);
        assertThat(shop.shop.browser.form("/v1/users/getToken", pair).body()).contains("\"code\":0", "access_token");
    }

    @Test
    void resetForgetsTheToken() throws IOException {
        String before = shop.token().path("access_token").asText();
        shop.shop.browser.post("/__sim/reset", "");
        assertThat(shop.token().path("access_token").asText()).isNotEqualTo(before);
    }
}
