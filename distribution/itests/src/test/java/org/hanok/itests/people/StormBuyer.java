package org.hanok.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.itests.stage.Await;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Patience;
import org.hanok.itests.stage.Simulators;

/** Buys one after the other and gives nothing up: whatever got no answer is said again, word for word. */
public final class StormBuyer extends Visitor implements Runnable {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([0-9]{8}-[0-9A-Z]{6})\"");
    private static final Pattern PIN = Pattern.compile("\"pins\":\\[\\{\"id\":([0-9]+)");
    /** An order cut off from its charge gets it within a minute, and money that came meanwhile is looked at again within another. */
    private static final Duration DELIVERED = Patience.LONGEST.plusMinutes(1);
    private final Simulators world;
    private final String email;
    private final String name;
    private final long product;
    private final Queue<String> paid = new ConcurrentLinkedQueue<>();
    private final Queue<String> returned = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    public StormBuyer(LiveSite site, Simulators world, String email, String name, long product) {
        super(site);
        this.world = world;
        this.email = email;
        this.name = name;
        this.product = product;
        signIn(email, LiveSite.ADMIN_PASSWORD);
    }

    /** Orders whose money the site has taken note of. */
    public Queue<String> paid() {
        return paid;
    }

    /** Orders whose code this buyer gave back. */
    public Queue<String> returned() {
        return returned;
    }

    /** The order under way is the last. */
    public void end() {
        over = true;
    }

    @Override
    public void run() {
        for (int i = 1; !over; i++) {
            String order = buy(i);
            if (i % 3 == 0) {
                giveBack(order, i);
            }
        }
    }

    private String buy(int i) {
        String wish = "{\"method\":\"bank\",\"items\":[{\"product\":" + product + ",\"quantity\":1}],\"total\":{\"amount\":950,\"currency\":\"KRW\"},\"ownUse\":true,\"openedIsFinal\":true}";
        HttpResponse<String> placed = Patience.insist(() -> once("/api/shop/v1/orders", wish, "storm-" + product + "-" + email.hashCode() + "-" + i));
        Matcher found = NUMBER.matcher(placed.body());
        assertThat(found.find()).as(placed.body()).isTrue();
        String order = found.group(1);
        Await.until("the bank's notice of " + order + " to be taken", Patience.LONGEST, () -> world.deposit(name, 950, i) == 200);
        paid.add(order);
        Await.until("the code of " + order, DELIVERED, () -> Patience.insist(() -> get("/api/shop/v1/orders/" + order)).body().contains("\"pins\":[{"));
        return order;
    }

    private void giveBack(String order, int i) {
        Matcher pin = PIN.matcher(Patience.insist(() -> get("/api/shop/v1/orders/" + order)).body());
        assertThat(pin.find()).isTrue();
        String wish = "{\"order\":\"" + order + "\",\"pins\":[" + pin.group(1) + "],\"reason\":\"storm\",\"bank\":\"004\",\"account\":\"123-456-7890\",\"holder\":\"" + name + "\"}";
        HttpResponse<String> asked = Patience.insist(() -> once("/api/shop/v1/refunds", wish, "storm-back-" + email.hashCode() + "-" + i));
        assertThat(asked.statusCode()).as(asked.body()).isLessThan(300);
        returned.add(order);
    }
}
