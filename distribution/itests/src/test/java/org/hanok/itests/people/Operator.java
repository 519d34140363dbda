package org.hanok.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;

/** The one who runs the site, working through the back office's JSON and its upload page. */
public final class Operator extends Visitor {

    private static final String PLUGINS = "/api/admin/v1/plugins";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public Operator(LiveSite site) {
        super(site);
        signIn("admin@localhost", LiveSite.ADMIN_PASSWORD);
    }

    public JsonNode plugins() {
        return json(get(PLUGINS));
    }

    /** What the back office says of one plugin. */
    public JsonNode plugin(String name) {
        for (JsonNode plugin : plugins()) {
            if (plugin.get("name").asText().equals(name)) {
                return plugin;
            }
        }
        return JSON.missingNode();
    }

    /** @return how it ended, with {@code state} done or failed and a {@code reason} */
    public JsonNode install(String name) {
        return ended(unsafe("POST", PLUGINS, "application/json", HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}")));
    }

    public JsonNode remove(String name) {
        return ended(unsafe("DELETE", PLUGINS + "/" + name, "application/json", HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a plugin's file. @return 303 when it was kept, 422 with the reason on the page when not */
    public HttpResponse<String> upload(byte[] jar) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--itests\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plugin.jar\"\r\nContent-Type: application/java-archive\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(jar);
        body.writeBytes("\r\n--itests--\r\n".getBytes(StandardCharsets.UTF_8));
        return unsafe("POST", "/admin/plugins/upload", "multipart/form-data; boundary=itests", HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Sends a plugin's file that must be kept. @return the name to install it by */
    public String keep(byte[] jar) {
        HttpResponse<String> answer = upload(jar);
        assertThat(answer.statusCode()).as(callout(answer.body())).isEqualTo(303);
        return location(answer).getPath().replaceFirst(".*/", "");
    }

    /** The first words of a page that tell of trouble. */
    public static String callout(String page) {
        Matcher found = Pattern.compile("(?s)<(\\w+)[^>]*class=\"[^\"]*hk-(?:callout|error)[^\"]*\".*?</\\1>").matcher(page);
        return found.find() ? found.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip() : "";
    }

    private JsonNode ended(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = location(accepted).getPath();
        JsonNode[] now = new JsonNode[1];
        Await.until("the end of " + accepted.body(), PATIENCE, () -> {
            now[0] = json(get(path));
            return !now[0].get("state").asText().equals("running");
        });
        return now[0];
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
