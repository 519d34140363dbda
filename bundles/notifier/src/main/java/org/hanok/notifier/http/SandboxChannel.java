package org.hanok.notifier.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.NotificationChannel;
import org.hanok.api.security.Throttle;

/** A channel of the demo, at the address its environment names. Anything but this machine is refused. */
abstract class SandboxChannel implements NotificationChannel {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PACE = 600;
    private static final int LONGEST = 2000;

    private final String id;
    private final Optional<HttpSender> sender;

    /** @param setting name of the address in the environment @param path of the service's call, with {@code {key}} where its secret goes */
    SandboxChannel(String id, Site site, String setting, String path, boolean form, List<String> fields, String okAt, String okIs, String idAt, Throttle throttle, Clock clock) {
        Optional<String> base = site.setting(setting).filter(url -> site.demo() && LOOPBACK.contains(String.valueOf(URI.create(url).getHost())));
        this.id = base.isPresent() ? id : "";
        this.sender = base.map(url -> new HttpSender(new Spec(id, url + path, Secret.of("sandbox"), "", form ? "01000000000" : "operators", form, fields, List.of(), okAt,
                Pattern.compile(okIs), idAt, form ? "/message" : "/description", "/parameters/retry_after", false, PACE, LONGEST, PATIENCE), new Outside(true), throttle, clock));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String send(Message message) throws NotSent {
        return sender.orElseThrow(() -> NotSent.never("NoReceiver")).send(message);
    }
}
