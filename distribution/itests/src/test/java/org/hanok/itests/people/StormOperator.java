package org.hanok.itests.people;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.hanok.itests.stage.LiveSite;
import org.hanok.itests.stage.Patience;

/** Approves every refund and tells of its transfer, over and over. */
public final class StormOperator extends Visitor implements Runnable {

    private static final String REFUNDS = "/api/admin/v1/refunds";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(R[0-9]{8}-[0-9A-Z]{6})\"");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private volatile boolean over;

    public StormOperator(LiveSite site) {
        super(site);
        signIn("admin@localhost", LiveSite.ADMIN_PASSWORD);
    }

    public void end() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            in("REQUESTED").forEach(number -> Patience.insist(() -> once(REFUNDS + "/" + number + "/approve", "{\"resell\":[]}", "storm-approve-" + number)));
            in("BY_HAND").forEach(number -> Patience.insist(() -> unsafe("POST", REFUNDS + "/" + number + "/payout", "application/json",
                    HttpRequest.BodyPublishers.ofString("{\"account\":\"kb\",\"reference\":\"storm " + number + "\"}"))));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<String> in(String state) {
        return NUMBER.matcher(Patience.insist(() -> get(REFUNDS + "?state=" + state)).body()).results().map(found -> found.group(1)).toList();
    }
}
