package org.hanok.members.signin;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

import org.hanok.api.security.Throttle;
import org.hanok.members.Places;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Slows guessing down, and never locks for good. The tightest limit is on one account tried from one place, so that a stranger's guesses hardly hinder the owner;
 * wider ones are on the account, the place and the site. Unknown accounts are counted like known ones.
 */
@Component(service = Brake.class)
public class Brake {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 30;
    private static final int PER_PLACE = 100;
    private static final int PER_SITE = 5_000;

    private final Throttle throttle;
    private final SignInLog log;

    @Activate
    public Brake(@Reference Throttle throttle, @Reference SignInLog log) {
        this.throttle = throttle;
        this.log = log;
    }

    /** Takes a try. @return how long to wait first, zero to go on */
    Duration take(String email, String address) {
        String who = log.who(email);
        SignInLog.Wrongs wrongs = log.wrongs(email, address, PAUSE);
        Duration rest = wrongs.count() < TRIES ? Duration.ZERO : wrongs.forgotten();
        return Stream.of(rest, throttle.take(pair(who, address), TRIES, PAUSE), throttle.take("members.sign-in.account:" + who, PER_ACCOUNT, PAUSE),
                throttle.take("members.sign-in.place:" + Places.of(address), PER_PLACE, PAUSE), throttle.take("members.sign-in.site", PER_SITE, PAUSE))
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** After the right password. */
    void release(String email, String address) {
        throttle.reset(pair(log.who(email), address));
    }

    /** Tries left before a pause. */
    int left(String email, String address) {
        return Math.max(0, TRIES - log.wrongs(email, address, PAUSE).count());
    }

    private static String pair(String who, String address) {
        return "members.sign-in.pair:" + who + "@" + Places.of(address);
    }
}
