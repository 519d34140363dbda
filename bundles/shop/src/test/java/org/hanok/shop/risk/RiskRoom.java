package org.hanok.shop.risk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hanok.api.Money;
import org.hanok.api.data.Tx;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.shop.Database;
import org.hanok.shop.Outbox;
import org.hanok.shop.customer.Overrides;
import org.hanok.shop.order.Paper;
import org.hanok.shop.risk.fact.Facts;
import org.hanok.shop.risk.fact.KnownMembers;
import org.hanok.shop.risk.fact.Memories;
import org.hanok.shop.risk.fact.Persons;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.kept.Judgements;
import org.hanok.shop.risk.kept.Refusals;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.hanok.shop.risk.rule.book.Wording;
import org.hanok.testkit.PlainSite;

/** The risk room wired as in the running site. A database without rules allows everything. */
public final class RiskRoom {

    public final Messages messages = new Paper();
    public final Persons persons = new Persons();
    public final Memories memories;
    public final RuleBook book;
    public final Facts facts = new Facts(new PlainSite("https://shop.example"));
    public final PluginRules plugins = new PluginRules(messages);
    public final Wording wording = new Wording(messages);
    public final Judgements judgements;
    public final Overrides overrides;
    public Refusals refusals;
    public Risk risk;
    private final Tx tx;
    private final KnownMembers members = new KnownMembers();

    public RiskRoom(Database database) {
        tx = database.tx();
        KnownMembers.bind(persons, members);
        memories = new Memories(database.em(), database.tx());
        book = new RuleBook(database.em(), database.tx());
        judgements = new Judgements(database.em(), database.tx());
        refusals = new Refusals(judgements);
        database.late(() -> refusals.close());
        overrides = new Overrides(database.em(), tx, new Outbox(), Clock.systemUTC());
        risk = new Judge(tx, persons, memories, book, facts, plugins, overrides, wording, judgements, refusals);
    }

    /** Waits until refusals are written. */
    public void settle() throws InterruptedException {
        refusals.close();
        refusals = new Refusals(judgements);
        risk = new Judge(tx, persons, memories, book, facts, plugins, overrides, wording, judgements, refusals);
    }

    /** Makes members known. */
    public void know(Member... known) {
        members.know(known);
    }

    /** Registers a plugin's rule. */
    public void bring(org.hanok.api.risk.RiskRule rule) {
        plugins.rules = List.of(rule);
    }

    public static Risk of(Database database) {
        return new RiskRoom(database).risk;
    }

    /** So many vouchers of a product of {@code Goods} by a member whose identity is proven. */
    public static Purchase purchase(long member, long product, long brand, long face, int quantity) {
        return new Purchase(member, "bank", "www", "192.0.2.1", "test", List.of(new Purchase.Line(product, brand, Money.won(face), Money.won(face * 94 / 100), quantity)))
                .by(member(member, Assurance.IDENTITY));
    }

    public static Member member(long id, Assurance assurance) {
        return new Member(id, "buyer " + id, "b" + id + "@example.com", Locale.KOREAN, Set.of(), assurance);
    }
}
