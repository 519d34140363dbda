package org.hanok.shop.risk.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hanok.api.member.Member;
import org.hanok.api.risk.RiskFacts.Phase;
import org.hanok.shop.risk.fact.Facts;
import org.hanok.shop.risk.fact.Memories;
import org.hanok.shop.risk.fact.Memory;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Persons;
import org.hanok.shop.risk.fact.Question;
import org.hanok.shop.risk.rule.Outcome;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Replays purchases of the past through two sets of rules. Sums are those of that moment, read from the orders; proof, age and block lists are those that were
 * kept with the judgement, and today's where none was kept. Brands' marks are today's; plugins' rules are not asked. Three statements. Thread-safe.
 */
@Component(service = Simulator.class)
public class Simulator {

    private static final Outcome NOTHING = new Outcome(Ruling.ALLOW, List.of(), List.of());
    private final Attempts attempts;
    private final Memories memories;
    private final Persons persons;
    private final Facts facts;

    @Activate
    public Simulator(@Reference Attempts attempts, @Reference Memories memories, @Reference Persons persons, @Reference Facts facts) {
        this.attempts = attempts;
        this.memories = memories;
        this.persons = persons;
        this.facts = facts;
    }

    public Replayed replay(RuleSet live, RuleSet draft, Range range) {
        List<Case> past = read(range);
        List<Fate> before = past.stream().map(one -> fate(one, live)).toList();
        List<Fate> after = past.stream().map(one -> fate(one, draft)).toList();
        List<Replayed.Difference> differences = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            if (before.get(i).ruling() != after.get(i).ruling()) {
                differences.add(difference(past.get(i).attempt(), before.get(i), after.get(i)));
            }
        }
        return new Replayed(past.size(), counts(before), counts(after), differences);
    }

    /** A purchase with all that was known when it was placed and when it was paid. */
    record Case(Attempt attempt, Person then, Memory atCheckout, Person later, Optional<Memory> atPayment) {
    }

    /** Newest first. */
    List<Case> read(Range range) {
        List<Attempt> past = attempts.latest(range);
        Map<Long, Person> today = today(past);
        List<Memory> placed = memories.read(past.stream().map(attempt -> question(attempt, attempt.placed())).toList());
        Iterator<Memory> paid = memories.read(past.stream().filter(one -> one.paid().isPresent()).map(one -> question(one, one.paid().get())).toList()).iterator();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            Attempt attempt = past.get(i);
            Person then = attempt.then().orElseGet(() -> today.getOrDefault(attempt.purchase().memberId(), Person.UNKNOWN));
            Memory memory = attempt.neighbours().map(placed.get(i)::near).orElse(placed.get(i));
            cases.add(new Case(attempt, then, memory, attempt.later().orElse(then), attempt.paid().map(at -> paid.next())));
        }
        return cases;
    }

    Outcome atCheckout(Case one, RuleSet rules) {
        return rules.judge(facts.of(Phase.CHECKOUT, one.attempt().purchase(), one.then(), one.atCheckout(), rules));
    }

    /** Nothing for a purchase that was not paid. */
    Optional<Outcome> atPayment(Case one, RuleSet rules) {
        return one.atPayment().map(memory -> rules.judge(facts.of(Phase.PAYMENT, one.attempt().purchase(), one.later(), memory, rules)));
    }

    private Fate fate(Case one, RuleSet rules) {
        return Fate.of(atCheckout(one, rules), atPayment(one, rules).orElse(NOTHING));
    }

    private static Replayed.Difference difference(Attempt attempt, Fate before, Fate after) {
        return new Replayed.Difference(attempt.number(), attempt.purchase().memberId(), attempt.placed(), attempt.total(), before.ruling(), after.ruling(),
                after.rules().isEmpty() ? before.rules() : after.rules());
    }

    private static Map<Ruling, Long> counts(List<Fate> fates) {
        Map<Ruling, Long> counts = new TreeMap<>();
        Arrays.stream(Ruling.values()).forEach(ruling -> counts.put(ruling, fates.stream().filter(fate -> fate.ruling() == ruling).count()));
        return counts;
    }

    private static Question question(Attempt attempt, Instant at) {
        return new Question(attempt.purchase().memberId(), attempt.purchase().address(), attempt.number(), Facts.currency(attempt.purchase()), at);
    }

    private Map<Long, Person> today(List<Attempt> past) {
        List<Long> unkept = past.stream().filter(attempt -> attempt.then().isEmpty()).map(attempt -> attempt.purchase().memberId()).distinct().toList();
        return unkept.isEmpty() ? Map.of() : persons.byIds(unkept).stream().collect(Collectors.toMap(Member::id, Person::of));
    }
}
