package org.hanok.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hanok.web.guard.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayTest {

    private House house;

    @BeforeAll
    void open() throws Exception {
        house = new House("https://shop.example", new Away());
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"GET, text/html, text/html", "POST, text/html, text/html", "GET, application/json, application/problem+json", "POST, application/json, application/problem+json",
        "PUT, application/json, application/problem+json", "DELETE, application/json, application/problem+json", "GET, image/png, text/html"})
    void whoeverAsksIsToldWhenToComeBack(String method, String accept, String type) throws Exception {
        HttpResponse<String> answer = house.send(house.ask("/away").header("Accept", accept).method(method, BodyPublishers.ofString("")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(value -> assertThat(value).startsWith(type));
        assertThat(answer.body()).contains("web.problem.503");
    }
}
