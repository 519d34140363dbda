package org.hanok.shop.customer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.control.Staff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff's pages of customers. Other plugins add what they know in the slot {@code admin.customer}. Thread-safe. */
@Component(service = CustomerFront.class)
public class CustomerFront {

    static final String PATH = "/admin/shop/customers";
    static final String SEE = "shop.customers";
    static final String EDIT = "shop.customers.edit";
    private static final int PAGE = 30;
    private static final int ORDERS = 20;
    private final Find find;
    private final Purchases purchases;
    private final Memos memos;
    private final Overrides overrides;
    private final Staff staff;
    private final Messages messages;

    @Activate
    public CustomerFront(@Reference Find find, @Reference Purchases purchases, @Reference Memos memos, @Reference Overrides overrides, @Reference Staff staff,
            @Reference Messages messages) {
        this.find = find;
        this.purchases = purchases;
        this.memos = memos;
        this.overrides = overrides;
        this.staff = staff;
        this.messages = messages;
    }

    /** @param text what somebody remembers, or blank for those who ordered last @param before an order's id, for the page after */
    View list(Visit visit, String text, long before) {
        List<Long> latest = text.isBlank() ? purchases.latest(before, PAGE + 1) : List.of();
        List<Member> found = text.isBlank() ? find.inOrder(latest.stream().limit(PAGE).toList()) : find.by(text);
        Map<Long, Trust> trust = found.isEmpty() ? Map.of() : purchases.trust(found.stream().map(Member::id).toList());
        Words words = new Words(messages, visit.locale());
        Map<String, Object> model = new HashMap<>(Map.of("q", text, "rows", found.stream().map(member -> row(member, trust.get(member.id()), words)).toList()));
        model.put("more", latest.size() > PAGE ? PATH + "?before=" + purchases.last(latest.get(PAGE - 1)) : "");
        return View.of("shop/admin-customers", model).layout("admin");
    }

    View show(Visit visit, long id, String done) {
        return card(visit, id, done, Map.of());
    }

    /** The page again with what is wrong with a form of it. @param typed what it held */
    View again(Visit visit, long id, String form, Refused why, String typed) {
        return card(visit, id, "", Map.of("form", form, "error", messages.get(visit.locale(), why.key(), why.arguments()), "typed", typed)).status(422);
    }

    private View card(Visit visit, long id, String done, Map<String, ?> more) {
        Member member = find.one(id).orElseThrow(NotFound::new);
        Words words = new Words(messages, visit.locale());
        List<Memos.Memo> written = memos.of(id);
        List<Overrides.Line> allowed = overrides.of(id);
        Map<Long, String> who = staff.names(Stream.concat(written.stream().map(Memos.Memo::actor), allowed.stream().map(Overrides.Line::actor)).toList());
        Map<String, Object> model = new HashMap<>(Map.of("form", "", "error", "", "typed", ""));
        model.put("member", new Person(id, member.name(), member.email(), words.get("shop.admin.assurance." + member.assurance())));
        model.put("memo", written.isEmpty() ? "" : written.get(0).text());
        model.put("memos", written.stream().map(memo -> new Note(memo.text(), memo.at(), who.getOrDefault(memo.actor(), ""))).toList());
        model.put("allowed", allowed.stream().map(line -> new Allowed(line, who.getOrDefault(line.actor(), ""))).toList());
        model.put("live", allowed.stream().anyMatch(Overrides.Line::live));
        model.put("facts", facts(purchases.trust(List.of(id)).get(id), words));
        model.put("orders", purchases.orders(id, ORDERS).stream().map(order -> new Bought(order, words.get("shop.order.stage." + order.stage()))).toList());
        model.put("refunds", purchases.refunds(id).stream().map(refund -> new Returned(refund, words.get("shop.refund.state." + refund.state()))).toList());
        model.put("ordersUrl", "/admin/shop/orders?tab=all&q=" + URLEncoder.encode(member.email(), StandardCharsets.UTF_8));
        model.put("done", done.isEmpty() ? "" : words.get("shop.customer.done." + done));
        model.put("may", visit.may(EDIT));
        model.putAll(more);
        return View.of("shop/admin-customer", model).layout("admin").subject(new Ref("members.account", String.valueOf(id)));
    }

    private static List<Fact> facts(Trust trust, Words words) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(words.get("shop.customer.orders"), words.get("shop.customer.count", trust.orders()))));
        if (trust.firstPaid() != null) {
            facts.add(new Fact(words.get("shop.customer.first"), words.get("shop.customer.moment", trust.firstPaid())));
            facts.add(new Fact(words.get("shop.customer.last"), words.get("shop.customer.moment", trust.lastPaid())));
        }
        facts.add(won("total", trust.total(), words));
        facts.add(won("most", trust.most(), words));
        facts.add(won("average", trust.average(), words));
        facts.add(won("day", trust.day(), words));
        facts.add(won("month", trust.month(), words));
        facts.add(won("refunded", trust.refunded(), words));
        return facts;
    }

    private static Fact won(String name, long amount, Words words) {
        return new Fact(words.get("shop.customer." + name), words.get("shop.customer.money", Money.won(amount)));
    }

    private static Row row(Member member, Trust trust, Words words) {
        String assurance = words.get("shop.admin.assurance." + member.assurance());
        return new Row(PATH + "/" + member.id(), member.name(), member.email(), assurance, trust, Money.won(trust.total()));
    }

    /** A customer in the list. */
    record Row(String url, String name, String mail, String assurance, Trust trust, Money paid) {
    }

    record Person(long id, String name, String mail, String assurance) {
    }

    record Note(String text, Instant at, String who) {
    }

    /** What staff allowed, and who. */
    record Allowed(Overrides.Line line, String who) {
    }

    record Fact(String label, String value) {
    }

    /** An order and its stage in words. */
    record Bought(Purchases.Bought order, String stage) {
    }

    /** A refund and its state in words. */
    record Returned(Purchases.Returned refund, String state) {
    }
}
