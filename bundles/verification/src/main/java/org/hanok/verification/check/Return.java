package org.hanok.verification.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.identity.Identity;
import org.hanok.api.identity.IdentityVerifier;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;
import org.hanok.verification.Check;
import org.hanok.verification.Doorman;
import org.hanok.verification.Outcome;
import org.hanok.verification.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way back. What the browser brings is a hint only: its state must be of a check that this member began in this session, and the result is fetched from the
 * service, once.
 */
@Component(service = Return.class)
public class Return {

    private static final Logger LOG = LoggerFactory.getLogger(Return.class);
    private static final String FAILED = "verification.failed";

    private final Ledger ledger;
    private final Verifiers verifiers;
    private final Seals seals;
    private final Registrar registrar;
    private final Doorman doorman;
    private final Clock clock;
    private final Site site;

    @Activate
    public Return(@Reference Ledger ledger, @Reference Verifiers verifiers, @Reference Seals seals, @Reference Registrar registrar, @Reference Doorman doorman,
            @Reference Clock clock, @Reference Site site) {
        this.ledger = ledger;
        this.verifiers = verifiers;
        this.seals = seals;
        this.registrar = registrar;
        this.doorman = doorman;
        this.clock = clock;
        this.site = site;
    }

    /**
     * Takes a browser back. How the check ended is then in the ledger; a check that had ended before stays as it is.
     *
     * @throws Refused when the check is not this member's in this session
     */
    public void arrive(String verifier, Map<String, String> answer, Visit visit) {
        Check check = ledger.byState(answer.getOrDefault("state", ""))
                .filter(found -> found.verifier().equals(verifier) && found.belongsTo(visit.signedIn().id(), visit.visitor()))
                .orElseThrow(() -> new Refused("verification.foreign"));
        if (check.outcome() == Outcome.STARTED && !check.isOpen(clock.instant())) {
            ledger.end(check, Outcome.ABANDONED, "verification.expired");
        } else if (ledger.move(check, Outcome.STARTED, Outcome.ASKING)) {
            ask(check, answer, visit);
        }
    }

    private void ask(Check check, Map<String, String> answer, Visit visit) {
        Optional<IdentityVerifier> verifier = verifiers.named(check.verifier());
        if (verifier.isEmpty() || check.token() == null) {
            ledger.end(check, Outcome.FAILED, "verification.away");
            return;
        }
        try {
            judge(check, verifier.get().complete(seals.open(check.code(), "token", check.token()), answer), visit);
        } catch (Refused e) {
            refused(check, e.key());
        } catch (RuntimeException e) {
            LOG.warn("The identity service {} failed on {}", check.verifier(), check, e);
            ledger.end(check, Outcome.FAILED, FAILED);
        }
    }

    private void refused(Check check, String key) {
        if (key.equals("verification.unfinished")) {
            ledger.move(check, Outcome.ASKING, Outcome.STARTED);
        } else {
            ledger.end(check, key.equals("verification.cancelled") ? Outcome.CANCELLED : Outcome.FAILED, key);
        }
    }

    private void judge(Check check, Identity identity, Visit visit) {
        Member member = visit.signedIn();
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        Optional<Outcome> against = Judgement.against(identity, member, today);
        if (against.isPresent()) {
            ledger.end(check, against.get(), "");
        } else if (doorman.turnsAway(visit, identity)) {
            ledger.end(check, Outcome.REFUSED, "");
        } else if (ledger.isTaken(identity, member.id()) || !kept(check, identity)) {
            ledger.end(check, Outcome.TAKEN, "");
        } else {
            registrar.tell(check, identity.name().reveal(), seals.person(identity));
        }
    }

    /** The unique index decides between two members who prove the same person at the same moment. */
    private boolean kept(Check check, Identity identity) {
        try {
            return ledger.answer(check, identity);
        } catch (PersistenceException e) {
            if (ledger.isTaken(identity, check.member())) {
                return false;
            }
            throw e;
        }
    }
}
