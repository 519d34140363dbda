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
 * Slows guessing down, and never locks for good: five wrong tries make a pause of a quarter of an hour, five more one twice as long, up to four hours; a day without
 * a wrong try, or the right password, forgets them. The tightest limit is on one account tried from one place, so that a stranger's guesses hardly hinder the owner;
 * wider ones are on the account, the place and the site. Unknown accounts are counted like known ones.
 */
@Component(service = Brake.class)
public class Brake {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);
    /** From here on it is the longest anyway. */
    private static final int ROUNDS = 6;
    private static final Duration MEMORY = Duration.ofDays(1);
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

    /** Whose address it is, and what was tried in vain from there. */
    SignInLog.Tried look(String email, String address) {
        return log.tried(email, address, MEMORY);
    }

    /** Takes a try. @param wrongs so far @return how long to wait first, zero to go on */
    Duration take(String email, String address, SignInLog.Wrongs wrongs) {
        String who = log.who(email);
        boolean due = wrongs.count() > 0 && wrongs.count() % TRIES == 0;
        Duration left = due ? pause(wrongs.count()).minus(wrongs.ago()) : Duration.ZERO;
        Duration rest = left.isNegative() ? Duration.ZERO : left;
        return Stream.of(rest, throttle.take(pair(who, address), TRIES, PAUSE), throttle.take("members.sign-in.account:" + who, PER_ACCOUNT, PAUSE),
                throttle.take("members.sign-in.place:" + Places.of(address), PER_PLACE, PAUSE), throttle.take("members.sign-in.site", PER_SITE, PAUSE))
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** After the right password. */
    void release(String email, String address) {
        throttle.reset(pair(log.who(email), address));
    }

    /** What a wrong password comes to: how many tries are left before which pause. */
    Outcome.Wrong wrong(String email, String address) {
        int count = Math.max(1, log.wrongs(email, address, MEMORY).count());
        int left = (TRIES - count % TRIES) % TRIES;
        return new Outcome.Wrong(left, pause(count + left));
    }

    /** @param wrongs so many that a pause is due */
    private static Duration pause(int wrongs) {
        int rounds = Math.min(wrongs / TRIES, ROUNDS);
        Duration pause = PAUSE.multipliedBy(1L << (rounds - 1));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String pair(String who, String address) {
        return "members.sign-in.pair:" + who + "@" + Places.of(address);
    }
}
