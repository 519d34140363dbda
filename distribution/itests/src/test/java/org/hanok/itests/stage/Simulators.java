package org.hanok.itests.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hanok.itests.people.Visitor;

/** The outside world of a site, and what it can be asked to do. */
public final class Simulators {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final AtomicLong balances = new AtomicLong(5_000_000);
    private final LiveSite site;

    public Simulators(LiveSite site) {
        this.site = site;
    }

    /** The mails to an address, the newest first. */
    public JsonNode mails(String to) {
        return call("GET", "mail", "/__sim/mail?to=" + Visitor.encode(to), "");
    }

    public void mailDown() {
        call("POST", "mail", "/__sim/mail/down", "");
    }

    public void mailUp() {
        call("POST", "mail", "/__sim/mail/up", "");
    }

    /** What was said in the operators' chat, the newest first. */
    public JsonNode chat() {
        return call("GET", "chat", "/__sim/chat", "");
    }

    /** Orders a fault of the chat instead of those before. @param rule empty for none */
    public void chatFault(String rule) {
        call("DELETE", "chat", "/__sim/faults", "");
        if (!rule.isEmpty()) {
            call("POST", "chat", "/__sim/faults", rule);
        }
    }

    /**
     * The bank tells of a deposit, now when it is new.
     *
     * @param number tells one deposit of a payer from another; the same one is told again word for word
     * @return what the site answered; 0 when it did not
     */
    public int deposit(String name, long amount, int number) {
        String notice = told.computeIfAbsent(name + "/" + amount + "/" + number, key -> "{\"account\":\"kb\",\"name\":\"%s\",\"amount\":%d,\"format\":\"json\",\"received\":\"%s\",\"balance\":%d}"
                .formatted(name, amount, OffsetDateTime.now(KOREA).truncatedTo(ChronoUnit.SECONDS), balances.addAndGet(amount)));
        return call("POST", "bank", "/__sim/deposit", notice).at("/sent/0/status").asInt();
    }

    /** A customer opens the card company's page and presses a button. @return where the browser is sent, when it is */
    public Optional<URI> card(URI page, String payment, String decision) {
        HttpRequest.Builder press = HttpRequest.newBuilder(page.resolve("/sim/pay")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("paymentId=" + Visitor.encode(payment) + "&amount=1000&decision=" + decision));
        assertThat(send(HttpRequest.newBuilder(page)).statusCode()).isEqualTo(200);
        Optional<URI> back = send(press).headers().firstValue("Location").map(URI::create);
        call("POST", "card", "/__sim/clock", "{}");
        return back;
    }

    /** Orders a fault of the card company instead of those before. @param rule empty for none */
    public void cardFault(String rule) {
        call("DELETE", "card", "/__sim/faults", "");
        if (!rule.isEmpty()) {
            call("POST", "card", "/__sim/faults", rule);
        }
    }

    /** How a payment stands at the card company; empty when it has none of that name. */
    public String cardState(String payment) {
        for (JsonNode known : call("GET", "card", "/__sim/state", "").path("payments")) {
            if (known.at("/purchase/paymentId").asText().equals(payment)) {
                return known.path("status").asText();
            }
        }
        return "";
    }

    /** In which version of its interface a payment there was made. */
    public String cardVersion(String payment) {
        for (JsonNode known : call("GET", "card", "/__sim/state", "").path("payments")) {
            if (known.at("/purchase/paymentId").asText().equals(payment)) {
                return known.at("/purchase/storeId").asText().startsWith("imp") ? "V1" : "V2";
            }
        }
        return "";
    }

    /** Everything it has told us is told again, word for word. */
    public void cardTellsAllAgain() {
        call("GET", "card", "/__sim/webhooks", "").forEach(hook -> call("POST", "card", "/__sim/webhooks/resend", "{\"id\":" + hook.get("id") + "}"));
    }

    /** Someone shows who they are. @return where the browser is sent */
    public URI identify(String moduleToken, String name) {
        String person = "{\"name\":\"%s\",\"birthday\":\"19900101\",\"sex\":\"F\",\"foreigner\":false,\"phone\":\"01012345678\",\"carrier\":\"01\"}".formatted(name);
        return URI.create(call("POST", "identity", "/__sim/identity/complete", "{\"moduleToken\":\"" + moduleToken + "\",\"person\":" + person + "}").get("returnTo").asText());
    }

    private JsonNode call(String method, String simulator, String path, String body) {
        String base = ((Map<?, ?>) site.simulators().addresses().get(simulator)).get("url").toString();
        HttpRequest.BodyPublisher publisher = body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json").method(method, publisher));
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
