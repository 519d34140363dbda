package org.hanok.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanok.api.Site;
import org.hanok.api.event.Event;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.security.Throttle;
import org.hanok.api.web.Visit;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.PlainVault;
import org.hanok.verification.check.Ledger;
import org.hanok.verification.check.Registrar;
import org.hanok.verification.check.Return;
import org.hanok.verification.check.Verification;
import org.hanok.verification.check.Verifiers;

/** The whole plugin on a real database, with a service and members in the test's hands. */
final class Desk {

    final Database tx = Database.fresh();
    final FixedClock clock = new FixedClock("2026-11-23T03:00:00Z");
    final FakeVerifier service = new FakeVerifier();
    final FakeMembers members = new FakeMembers();
    final List<Members> present = new ArrayList<>(List.of(members));
    final List<Event> published = new ArrayList<>();
    final Site site = site(Map.of());
    final Seals seals = new Seals(new PlainVault());
    final Ledger ledger = new Ledger(tx.entityManager(), tx, clock, published::add, seals);
    final Registrar registrar = new Registrar(ledger, seals, present);
    final FakeBlocks blocks = new FakeBlocks();
    final Doorman doorman = new Doorman(seals);
    final Verification verification;
    final Return back;

    Desk() {
        doorman.lists = List.of(blocks);
        Verifiers verifiers = new Verifiers(List.of(service));
        verification = new Verification(ledger, verifiers, seals, doorman, throttle(), clock, site);
        back = new Return(ledger, verifiers, seals, registrar, doorman, clock, site);
    }

    static Visit visit(long member, String name, String visitor) {
        Member who = new Member(member, name, "m" + member + "@example.com", Locale.KOREAN, Set.of(), Assurance.EMAIL);
        return new Visit("/account/verification", Locale.KOREAN, who, visitor, "203.0.113.7", "test", "", null);
    }

    static Site site(Map<String, String> environment) {
        return new PlainSite("http://localhost:8181", true, environment);
    }

    /** Begins and comes back with the right state. @return how the check ended */
    String check(Visit visit) {
        verification.begin(visit, "");
        back.arrive("fake", Map.of("state", service.state), visit);
        return outcome(visit);
    }

    String outcome(Visit visit) {
        return verification.latest(visit.signedIn().id()).map(CheckLine::outcome).orElse("none");
    }

    private static Throttle throttle() {
        Map<String, Integer> taken = new HashMap<>();
        return new Throttle() {
            @Override
            public Duration take(String key, int capacity, Duration period) {
                return taken.merge(key, 1, Integer::sum) > capacity ? Duration.ofMinutes(144) : Duration.ZERO;
            }

            @Override
            public void reset(String key) {
                taken.remove(key);
            }
        };
    }
}
