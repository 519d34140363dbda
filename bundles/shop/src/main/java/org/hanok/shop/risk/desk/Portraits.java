package org.hanok.shop.risk.desk;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.risk.RiskFacts;
import org.hanok.shop.risk.fact.Facts;
import org.hanok.shop.risk.fact.Memories;
import org.hanok.shop.risk.fact.Memory;
import org.hanok.shop.risk.fact.Person;
import org.hanok.shop.risk.fact.Persons;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.fact.Question;
import org.hanok.shop.risk.rule.Limits;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known of a buyer now, without a purchase. Thread-safe. */
@Component(service = Portraits.class)
public class Portraits {

    private static final String ORDER = "select member_id, address, currency, method, channel from shop.orders where number = ?1";
    private final EntityManager em;
    private final Tx tx;
    private final Memories memories;
    private final Persons persons;
    private final Facts facts;
    private final RuleBook book;

    @Activate
    public Portraits(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Memories memories,
            @Reference Persons persons, @Reference Facts facts, @Reference RuleBook book) {
        this.em = em;
        this.tx = tx;
        this.memories = memories;
        this.persons = persons;
        this.facts = facts;
        this.book = book;
    }

    /** Of the buyer of an order, seen from where it was placed. Two statements. */
    Optional<Limits> ofOrder(String number) {
        List<?> rows = tx.read(() -> em.createNativeQuery(ORDER).setParameter(1, number).getResultList());
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> {
            Purchase nothing = new Purchase(((Number) row[0]).longValue(), (String) row[3], (String) row[4], (String) row[1], "", List.of());
            Person person = persons.byId(nothing.memberId()).map(Person::of).orElse(Person.UNKNOWN);
            return limits(nothing, person, (String) row[2]);
        });
    }

    /** Of somebody at the checkout. One statement. */
    Limits of(Purchase nothing, Person person) {
        return limits(nothing, person, Facts.currency(nothing));
    }

    private Limits limits(Purchase nothing, Person person, String currency) {
        Memory memory = memories.read(List.of(new Question(nothing.memberId(), nothing.address(), "", currency, null))).get(0);
        RuleSet rules = book.at(memory.version());
        return new Limits(rules, facts.of(RiskFacts.Phase.CHECKOUT, nothing, person, memory, rules));
    }
}
