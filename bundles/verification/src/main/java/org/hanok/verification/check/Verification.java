package org.hanok.verification.check;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.identity.IdentityVerifier;
import org.hanok.api.security.Throttle;
import org.hanok.api.web.Visit;
import org.hanok.verification.Check;
import org.hanok.verification.CheckLine;
import org.hanok.verification.Doorman;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way to the identity service: a check begins here, bound to this member in this session. */
@Component(service = Verification.class)
public class Verification {

    static final String RETURN = "/account/verification/return/";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration NEWS = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PER_DAY = 10;
    private static final int SECONDS = 60;
    private static final int STATE_BYTES = 32;
    private static final int CODE_BYTES = 16;

    private final Ledger ledger;
    private final Verifiers verifiers;
    private final Seals seals;
    private final Doorman doorman;
    private final Throttle throttle;
    private final Clock clock;
    private final Site site;

    @Activate
    public Verification(@Reference Ledger ledger, @Reference Verifiers verifiers, @Reference Seals seals, @Reference Doorman doorman, @Reference Throttle throttle,
            @Reference Clock clock, @Reference Site site) {
        this.ledger = ledger;
        this.verifiers = verifiers;
        this.seals = seals;
        this.doorman = doorman;
        this.throttle = throttle;
        this.clock = clock;
        this.site = site;
    }

    boolean available() {
        return verifiers.any().isPresent();
    }

    /** The member's last check while it is still news. */
    public Optional<CheckLine> latest(long member) {
        return ledger.latest(member).filter(line -> line.started().isAfter(clock.instant().minus(NEWS)));
    }

    /**
     * Begins a check.
     *
     * @param onward local path to offer afterwards, may be empty
     * @return the service's page, where the browser goes next
     * @throws Refused when no service can be reached, after too many tries today, or to somebody who is blocked
     */
    public URI begin(Visit visit, String onward) {
        if (doorman.turnsAway(visit)) {
            throw new Refused("verification.refused");
        }
        IdentityVerifier verifier = verifiers.any().orElseThrow(() -> new Refused("verification.away"));
        long member = visit.signedIn().id();
        Duration rest = throttle.take("verification.member:" + member, PER_DAY, DAY);
        if (!rest.isZero()) {
            throw new Refused("verification.slow", Math.max(1, rest.toSeconds() / SECONDS));
        }
        String state = Tokens.random(STATE_BYTES);
        String code = Tokens.random(CODE_BYTES);
        IdentityVerifier.Started started = verifier.begin(URI.create(site.url() + RETURN + verifier.id()), state);
        Instant now = clock.instant();
        ledger.open(new Check(code, member, visit.visitor(), verifier.id(), Tokens.hash(state), seals.seal(code, "token", started.token()), onward, now,
                now.plus(LIFE)));
        return started.page();
    }
}
