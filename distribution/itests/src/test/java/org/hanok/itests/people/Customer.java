package org.hanok.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.Bought;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Simulators;

/** Someone who registers, proves who they are, and buys; without a screen. */
public final class Customer extends Visitor {

    public static final String PASSWORD = "long-enough-to-keep";
    private static final Duration MAIL = Duration.ofSeconds(40);
    private static final Pattern NUMBER = Pattern.compile("\\d{8}-[2-9A-Z]{6}");
    private final String name;
    private final String email;
    private final Simulators world;

    /** A member whose name is proven. @param name of the person and the payer */
    public Customer(LiveSite site, String name, String email) {
        super(site);
        this.name = name;
        this.email = email;
        world = new Simulators(site);
        register();
        assertThat(get("/account").statusCode()).isEqualTo(200);
        identify();
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    /** Orders one piece and pays by transfer later. @param slug of a product */
    public Bought order(String slug) {
        return order(slug, 1, "bank");
    }

    /** Orders and has not paid yet. @param method id of a way to pay */
    public Bought order(String slug, int quantity, String method) {
        Map<String, String> buy = new HashMap<>(hidden(get("/shop/products/" + slug).body(), "/cart"));
        buy.putAll(Map.of("quantity", Integer.toString(quantity), "go", "checkout"));
        assertThat(post("/cart", buy).statusCode()).isEqualTo(303);
        Map<String, String> checkout = new HashMap<>(hidden(get("/checkout").body(), "/checkout"));
        assertThat(checkout).containsKeys("key", "total");
        checkout.putAll(Map.of("method", method, "own", "true", "opened", "true"));
        HttpResponse<String> placed = post("/checkout", checkout);
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
        Matcher number = NUMBER.matcher(location(placed).getPath() + get("/account/orders").body());
        assertThat(number.find()).as("the order's number").isTrue();
        return new Bought(number.group(), Long.parseLong(checkout.get("total")));
    }

    /** Goes to the card company's page for this order and presses a button there. @param decision {@code approve}, {@code fail}, {@code lose} or {@code tamper} */
    public void payByCard(Bought bought, String decision) {
        get("/account/orders/" + bought.number());
        String page = location(post("/account/orders/" + bought.number() + "/pay", Map.of())).getPath();
        HttpResponse<String> onward = get(page);
        Matcher address = Pattern.compile("https?://[^\"'\\s]+").matcher(onward.headers().firstValue("Refresh").orElse(""));
        assertThat(address.find()).as("the way to the card company").isTrue();
        world.card(URI.create(address.group()), page.replaceFirst(".*/", ""), decision).ifPresent(back -> get(back.getRawPath()));
    }

    /** How many mails tell of this order's delivery. */
    public long deliveryMails(Bought bought) {
        long mails = 0;
        for (var mail : world.mails(email)) {
            boolean delivered = mail.get("subject").asText().equals("PIN이 도착했어요") && mail.get("text").asText().contains(bought.number());
            mails += delivered ? 1 : 0;
        }
        return mails;
    }

    private void register() {
        get("/account/register");
        HttpResponse<String> sent = post("/account/register", Map.of("email", email, "name", name, "password", PASSWORD, "terms", "true", "privacy", "true", "realName", "true"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        String token = fromMail(Pattern.compile("/account/confirm\\?token=([\\w.~-]+)"));
        get("/account/confirm?token=" + token);
        assertThat(post("/account/confirm", Map.of("token", token, "password", PASSWORD)).statusCode()).as("confirming signs in").isEqualTo(303);
    }

    private String fromMail(Pattern wanted) {
        Matcher[] found = new Matcher[1];
        Await.until("a mail to " + email + " with " + wanted, MAIL, () -> {
            found[0] = wanted.matcher(world.mails(email).toString());
            return found[0].find();
        });
        return found[0].group(1);
    }

    private void identify() {
        get("/account/verification");
        HttpResponse<String> onward = post("/account/verification", Map.of("next", ""));
        Matcher hosted = Pattern.compile("mdl_tkn=([\\w.~-]+)").matcher(onward.headers().firstValue("Location").orElse(onward.body()));
        assertThat(hosted.find()).as(onward.body()).isTrue();
        URI back = world.identify(hosted.group(1), name);
        assertThat(get(back.getRawPath() + "?" + back.getRawQuery()).statusCode()).isEqualTo(303);
    }
}
