package org.hanok.shop.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hanok.api.Ref;
import org.hanok.api.data.Tx;
import org.hanok.api.risk.RiskFacts;
import org.hanok.api.risk.RiskFacts.Phase;
import org.hanok.api.web.Visit;
import org.hanok.shop.customer.Overrides;
import org.hanok.shop.risk.fact.FactText;
import org.hanok.shop.risk.fact.Facts;
import org.hanok.shop.risk.fact.Memories;
import org.hanok.shop.risk.fact.Memory;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Persons;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.fact.Question;
import org.hanok.shop.risk.kept.Judgements;
import org.hanok.shop.risk.kept.Refusals;
import org.hanok.shop.risk.kept.Said;
import org.hanok.shop.risk.rule.Hit;
import org.hanok.shop.risk.rule.Outcome;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.hanok.shop.risk.rule.book.Wording;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Judges by the rules of staff and of plugins, and keeps what it says: one statement to read, one to write. A member's judgements follow one another, so that
 * two orders at once cannot share one limit. Thread-safe.
 */
@Component(service = Risk.class)
public class Judge implements Risk {

    private static final int TRIES = 50;
    private static final String OVERRIDE = "shop.risk.override";
    private final Tx tx;
    private final Persons persons;
    private final Memories memories;
    private final RuleBook book;
    private final Facts facts;
    private final PluginRules plugins;
    private final Overrides overrides;
    private final Wording wording;
    private final Judgements judgements;
    private final Refusals refusals;

    @Activate
    public Judge(@Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Persons persons, @Reference Memories memories, @Reference RuleBook book,
            @Reference Facts facts, @Reference PluginRules plugins, @Reference Overrides overrides, @Reference Wording wording,
            @Reference Judgements judgements, @Reference Refusals refusals) {
        this.tx = tx;
        this.persons = persons;
        this.memories = memories;
        this.book = book;
        this.facts = facts;
        this.plugins = plugins;
        this.overrides = overrides;
        this.wording = wording;
        this.judgements = judgements;
        this.refusals = refusals;
    }

    @Override
    public Person look(Visit visit) {
        return persons.of(visit, book.kept().stopsBlocked());
    }

    @Override
    public Judgement atCheckout(Purchase purchase) {
        return judge(Phase.CHECKOUT, purchase, Optional.empty());
    }

    @Override
    public Judgement atPayment(Purchase purchase, Ref order) {
        return judge(Phase.PAYMENT, purchase, Optional.of(order));
    }

    private Judgement judge(Phase phase, Purchase purchase, Optional<Ref> order) {
        Person person = persons.of(purchase);
        Question question = new Question(purchase.memberId(), purchase.address(), order.map(Ref::id).orElse(""), Facts.currency(purchase), null);
        return tx.call(() -> {
            for (int i = 0; i < TRIES; i++) {
                Memory memory = memories.read(List.of(question)).get(0);
                RuleSet rules = book.at(memory.version());
                RiskFacts known = facts.of(phase, purchase, person, memory, rules);
                List<Said> said = pardoned(question, known, say(rules, known));
                Judgement judgement = judgement(said);
                boolean undone = phase == Phase.CHECKOUT && judgement.ruling() == Ruling.REFUSE;
                Judgements.Row row = new Judgements.Row(phase, order.map(Ref::toString).orElse(""), purchase,
                        undone ? Optional.empty() : Optional.of(memory.seq() + 1), rules.version(), judgement.ruling(), FactText.of(known), said);
                if (undone) {
                    refusals.keep(row);
                    return judgement;
                }
                if (judgements.add(row)) {
                    return judgement;
                }
            }
            throw new IllegalStateException("Too many purchases of one member at once");
        });
    }

    private List<Said> say(RuleSet rules, RiskFacts known) {
        Outcome outcome = rules.judge(known);
        List<Said> said = new ArrayList<>();
        outcome.hits().forEach(hit -> said.add(said(hit, false)));
        said.addAll(plugins.judge(rules, known));
        said.sort(Comparator.comparing((Said one) -> one.finding().ruling()).reversed());
        outcome.shadows().forEach(hit -> said.add(said(hit, true)));
        return said;
    }

    /** Staff may let a customer order against the rules for a day: what was found is then only written down. Nobody on a block list is let in by that. */
    private List<Said> pardoned(Question question, RiskFacts known, List<Said> said) {
        boolean against = said.stream().anyMatch(one -> !one.shadow() && one.finding().ruling() != Ruling.ALLOW);
        if (!against || !known.buyer().blocks().isEmpty() || !overrides.active(question.member(), question.order())) {
            return said;
        }
        List<Said> all = new ArrayList<>(List.of(new Said(new Finding("override", Ruling.ALLOW, OVERRIDE, List.of()), false, wording.get(OVERRIDE, Locale.KOREAN),
                wording.get(OVERRIDE, Locale.ENGLISH))));
        said.forEach(one -> all.add(new Said(one.finding(), true, one.ko(), one.en())));
        return all;
    }

    private Said said(Hit hit, boolean shadow) {
        return Said.of(hit.rule().name(), hit.ruling(), shadow, wording.say(hit.rule(), hit.reading(), Locale.KOREAN),
                wording.say(hit.rule(), hit.reading(), Locale.ENGLISH));
    }

    private static Judgement judgement(List<Said> said) {
        List<Finding> findings = said.stream().filter(one -> !one.shadow()).map(Said::finding).toList();
        return findings.isEmpty() ? Judgement.ALLOWED : new Judgement(findings.get(0).ruling(), findings);
    }
}
