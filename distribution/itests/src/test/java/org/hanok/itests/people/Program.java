package org.hanok.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanok.itests.stage.LiveSite;

/** A member, or one of the staff, who does everything through the JSON doors. */
public final class Program extends Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger WISHES = new AtomicInteger();
    private final String name;

    /** Signs in with the password that all have. @param name under which money is paid */
    public Program(LiveSite site, String email, String name) {
        super(site);
        this.name = name;
        signIn(email, LiveSite.ADMIN_PASSWORD);
    }

    public String name() {
        return name;
    }

    public JsonNode read(String path) {
        return json(get(path), 200);
    }

    /** Says it once, under a key of its own. */
    public HttpResponse<String> send(String method, String path, String json) {
        return method.equals("POST") ? once(path, json, "itests-wish-" + WISHES.incrementAndGet())
                : unsafe(method, path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    /** Says what must be done. */
    public JsonNode done(String method, String path, String json) {
        HttpResponse<String> answer = send(method, path, json);
        return json(answer, answer.statusCode() / 100 == 2 ? answer.statusCode() : 200);
    }

    /** Says what must be refused. @return in which words */
    public String refused(String method, String path, String json) {
        HttpResponse<String> answer = send(method, path, json);
        return json(answer, 422).get("detail").asText();
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
