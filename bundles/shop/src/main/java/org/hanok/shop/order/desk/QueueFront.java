package org.hanok.shop.order.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.control.Staff;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBrief;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.book.OrderStep;
import org.hanok.shop.order.page.Badge;
import org.hanok.shop.order.page.Moments;
import org.hanok.shop.order.page.OrderFront;
import org.hanok.shop.order.page.Steps;
import org.hanok.shop.order.pay.Cashier;
import org.hanok.shop.order.pay.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff's pages of orders. Thread-safe. */
@Component(service = QueueFront.class)
public class QueueFront {

    public static final String PATH = "/admin/shop/orders";
    private static final int PAGE = 50;
    private final Queue queue;
    private final Dossier dossier;
    private final People people;
    private final Staff staff;
    private final Cashier cashier;
    private final Messages messages;
    private final Site site;
    private final Clock clock;

    @Activate
    public QueueFront(@Reference Queue queue, @Reference Dossier dossier, @Reference People people, @Reference Staff staff, @Reference Cashier cashier,
            @Reference Messages messages, @Reference Site site, @Reference Clock clock) {
        this.queue = queue;
        this.dossier = dossier;
        this.people = people;
        this.staff = staff;
        this.cashier = cashier;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** The list by itself. */
    View list(Visit visit, Tab tab, String text, long before, String done) {
        Map<String, Object> model = model(visit, tab, text, before);
        model.put("done", done);
        return View.of("shop/admin-orders", model).layout("admin");
    }

    /** A list with the order beside it, and what has just been done, or why it was not. */
    public View show(Visit visit, OrderFile file, Shown shown) {
        Order order = file.order();
        Words words = new Words(messages, visit.locale());
        Moments moments = new Moments(words, site.zone(), clock.instant());
        Map<String, Object> model = model(visit, Tab.of(shown.tab(), order.stage()), "", Long.MAX_VALUE);
        model.put("number", order.number());
        model.put("path", PATH + "/" + order.number());
        model.put("badge", Badge.forStaff(order.stage(), order.paymentState(), words));
        model.put("name", order.payerName());
        model.put("total", order.total());
        model.put("when", moments.say(order.placedAt()));
        model.put("lines", file.lines().stream().map(line -> OrderFront.line(file, line, Map.of(), moments)).toList());
        model.put("facts", facts(order, words));
        model.put("received", dossier.received(order.id()).stream().map(one -> received(one, words, moments)).toList());
        model.put("steps", new Steps(file, words, moments).forStaff(staff.actors(file.steps().stream().map(OrderStep::actor))));
        model.put("stage", order.stage());
        model.put("key", UUID.randomUUID().toString());
        model.put("done", shown.done().isEmpty() ? "" : words.get("shop.admin.done." + shown.done(), shown.of().isEmpty() ? order.number() : shown.of()));
        model.put("error", shown.error());
        return View.of("shop/admin-orders", model).layout("admin").subject(order.ref()).status(shown.error().isEmpty() ? 200 : 422);
    }

    private Map<String, Object> model(Visit visit, Tab tab, String text, long before) {
        Words words = new Words(messages, visit.locale());
        List<OrderBrief> found = queue.find(tab, text, before, PAGE + 1);
        String query = "?tab=" + tab.id() + (text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        Map<String, Object> model = new HashMap<>(Map.of("tabs", tabs(tab, words), "tab", tab.id(), "q", text,
                "rows", found.stream().limit(PAGE).map(order -> row(order, words, tab)).toList()));
        model.put("may", visit.may(OrderAdmin.EDIT));
        model.put("bulk", visit.may(OrderAdmin.EDIT) && found.stream().limit(PAGE).anyMatch(order -> order.stage() == Stage.HELD));
        model.put("more", found.size() > PAGE ? PATH + query + "&before=" + found.get(PAGE - 1).id() : "");
        return model;
    }

    private List<TabView> tabs(Tab current, Words words) {
        Counts counts = queue.counts();
        List<TabView> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            tabs.add(new TabView(words.get("shop.admin.tab." + tab.id()), PATH + "?tab=" + tab.id(), words.get("shop.admin.count", counts.of(tab)), tab == current));
        }
        return tabs;
    }

    public static Row row(OrderBrief order, Words words) {
        return row(order, words, Tab.ALL);
    }

    private static Row row(OrderBrief order, Words words, Tab tab) {
        String goods = order.more() == 0 ? order.name() : words.get("shop.order.title.more", order.name(), order.more());
        String code = order.number().substring(order.number().indexOf('-') + 1);
        return new Row(order.number(), code, PATH + "/" + order.number() + "?tab=" + tab.id(), masked(order.payer()), goods, order.total(),
                Badge.forStaff(order.stage(), order.payment(), words), order.placed(), order.stage() == Stage.HELD);
    }

    private List<Fact> facts(Order order, Words words) {
        Buyer buyer = dossier.buyer(order.memberId(), order.total().currency());
        List<Fact> facts = new ArrayList<>();
        people.byId(order.memberId()).ifPresent(member -> {
            facts.add(new Fact(words.get("shop.admin.buyer.mail"), member.email()));
            facts.add(new Fact(words.get("shop.admin.buyer.assurance"), assurance(member, words)));
        });
        people.proven(order.memberId()).ifPresent(person -> {
            facts.add(new Fact(words.get("shop.admin.buyer.age"), words.get("shop.admin.buyer.decade", decade(person))));
            facts.add(new Fact(words.get("shop.admin.buyer.carrier"), person.carrier().replace('_', ' ')));
        });
        facts.add(new Fact(words.get("shop.admin.buyer.orders"), words.get("shop.admin.count", buyer.orders())));
        facts.add(new Fact(words.get("shop.admin.buyer.most"), money(buyer.most(), words)));
        facts.add(new Fact(words.get("shop.admin.buyer.day"), money(buyer.day(), words)));
        facts.add(new Fact(words.get("shop.admin.buyer.month"), money(buyer.month(), words)));
        facts.add(new Fact(words.get("shop.admin.buyer.address"), order.address()));
        facts.add(new Fact(words.get("shop.order.method"), cashier.name(order.method(), words)));
        return facts;
    }

    /** The band of age: 20 from the twentieth birthday to the eve of the thirtieth. */
    private long decade(Identity person) {
        return ChronoUnit.YEARS.between(person.born(), clock.instant().atZone(site.zone()).toLocalDate()) / 10 * 10;
    }

    private static String assurance(Member member, Words words) {
        return words.get("shop.admin.assurance." + member.assurance());
    }

    private Income received(Received one, Words words, Moments moments) {
        return new Income(money(one.amount(), words), words.get("shop.admin.verdict." + one.verdict()), one.verdict() == Verdict.ACCEPTED ? "good" : "bad",
                cashier.name(one.method(), words) + " · " + one.charge(), moments.say(one.at()), one.id(), one.waits(),
                one.outcomeOrNull() == null ? "" : words.get("shop.admin.outcome." + one.outcomeOrNull(), one.note()));
    }

    private static String money(Money money, Words words) {
        return words.get("shop.admin.money", money);
    }

    /** A name in a list: first and last letter. */
    static String masked(String name) {
        return name.length() < 2 ? "*" : name.length() == 2 ? name.charAt(0) + "*" : name.charAt(0) + "*" + name.charAt(name.length() - 1);
    }

    record TabView(String label, String url, String count, boolean current) {
    }

    /** An order in the list. @param code the letters of its number */
    public record Row(String number, String code, String url, String name, String goods, Money total, Badge badge, Instant placed, boolean held) {
    }

    record Fact(String label, String value) {
    }

    /** A payment as the panel shows it. @param waits whether staff have to say what becomes of it */
    record Income(String amount, String verdict, String tone, String note, String at, long id, boolean waits, String outcome) {
    }
}
