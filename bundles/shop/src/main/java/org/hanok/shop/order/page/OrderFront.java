package org.hanok.shop.order.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.payment.BankAccount;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Art;
import org.hanok.shop.Words;
import org.hanok.shop.browse.Link;
import org.hanok.shop.order.Order;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.book.OrderBook;
import org.hanok.shop.order.book.OrderBrief;
import org.hanok.shop.order.book.OrderFile;
import org.hanok.shop.order.book.OrderedLine;
import org.hanok.shop.order.book.PinPlace;
import org.hanok.shop.order.checkout.CheckoutFront;
import org.hanok.shop.order.pay.Cashier;
import org.hanok.shop.vault.PinState;
import org.hanok.shop.vault.reveal.Revealed;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A buyer's pages of orders. Thread-safe. */
@Component(service = OrderFront.class)
public class OrderFront {

    static final int PAGE = 20;
    private final OrderBook book;
    private final Cashier cashier;
    private final Messages messages;
    private final Site site;
    private final Clock clock;

    @Activate
    public OrderFront(@Reference OrderBook book, @Reference Cashier cashier, @Reference Messages messages, @Reference Site site, @Reference Clock clock) {
        this.book = book;
        this.cashier = cashier;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    View list(Visit visit, long before) {
        Moments moments = moments(visit);
        List<OrderBrief> found = book.ofMember(visit.signedIn().id(), before, PAGE + 1);
        List<Row> rows = found.stream().limit(PAGE).map(order -> row(order, moments)).toList();
        return View.of("shop/orders", Map.of("rows", rows, "more", found.size() > PAGE ? "/account/orders?before=" + found.get(PAGE - 1).id() : ""));
    }

    /** @param revealed PINs opened for this answer, by id */
    View show(OrderFile file, Map<Long, Revealed> revealed, Visit visit) {
        Order order = file.order();
        Moments moments = moments(visit);
        Words words = moments.words();
        Map<String, Object> model = new HashMap<>(Map.of("number", order.number(), "stage", order.stage(), "total", order.total(),
                "crumbs", crumbs(order, words), "lines", file.lines().stream().map(line -> line(file, line, revealed, moments)).toList(),
                "totals", totals(order, words), "steps", new Steps(file, words, moments).forBuyer(), "method", cashier.name(order.method(), words)));
        model.put("heading", words.get("shop.order.title." + order.stage(), order.total(), file.pins().size(), order.pins()));
        model.put("lede", lede(order, words));
        model.put("badge", Badge.of(order.stage(), order.paymentState(), words));
        model.put("closed", order.stage().isClosed() ? words.get("shop.order.closed." + order.stage()) : "");
        model.put("path", Order.path(order.number()));
        model.put("live", order.stage().isLive());
        model.put("slot", order.paymentState() == PaymentState.UNPAID ? "order.unpaid" : "order.paid");
        if (order.stage() == Stage.UNPAID) {
            unpaid(model, order, moments);
        }
        return View.of("shop/order", model).subject(order.ref());
    }

    private static String lede(Order order, Words words) {
        long seconds = order.paidAt().map(paid -> Duration.between(order.placedAt(), paid).toSeconds()).orElse(Long.MAX_VALUE);
        if (order.stage() != Stage.DELIVERED || seconds >= 3_600) {
            return words.get("shop.order.lede." + order.stage(), order.number());
        }
        return words.get(seconds < 60 ? "shop.order.lede.seconds" : "shop.order.lede.minutes", order.number(), seconds < 60 ? Math.max(1, seconds) : seconds / 60);
    }

    private void unpaid(Map<String, Object> model, Order order, Moments moments) {
        List<BankAccount> accounts = cashier.accounts(order.number(), order.method());
        boolean own = order.method().equals("bank");
        model.put("transfer", own || !accounts.isEmpty());
        model.put("key", UUID.randomUUID().toString());
        model.put("accounts", accounts);
        model.put("payer", own ? order.payerName() : "");
        model.put("deadline", order.expiresAt());
        if (!own && accounts.isEmpty()) {
            model.put("heading", moments.words().get("shop.order.title.pay", order.total()));
        }
        model.put("until", moments.say(order.expiresAt()));
        model.put("now", moments.now());
        model.put("placed", order.placedAt());
        model.put("over", !order.expiresAt().isAfter(moments.now()));
    }

    public static LineView line(OrderFile file, OrderedLine line, Map<Long, Revealed> revealed, Moments moments) {
        List<PinRow> pins = file.pins(line).stream().filter(pin -> pin.state() == PinState.DELIVERED)
                .map(pin -> pin(pin, revealed.get(pin.id()), file.order().number(), moments)).toList();
        return new LineView(line.name(), "/shop/products/" + line.slug(), new Art(line.palette(), line.lattice()), line.quantity(),
                new Money(line.price(), file.order().total().currency()), line.state().name(), pins);
    }

    private static PinRow pin(PinPlace pin, @Nullable Revealed now, String order, Moments moments) {
        if (now != null) {
            return PinRow.of(pin, now.code().reveal(), opened(now, moments), order);
        }
        return PinRow.of(pin, "", pin.opened().map(at -> moments.words().get("shop.order.pin.opened", moments.say(at))).orElse(""), order);
    }

    /** When a PIN was opened, with what belongs to its code. */
    private static String opened(Revealed now, Moments moments) {
        String when = moments.words().get("shop.order.pin.opened", moments.say(now.at()));
        return now.remark().isEmpty() ? when : moments.words().get("shop.order.pin.remark", now.remark().reveal(), when);
    }

    /** What the page's script gets for an opened PIN. */
    PinAnswer answer(Revealed now, Visit visit) {
        return new PinAnswer(now.code().reveal(), now.remark().reveal(), opened(now, moments(visit)), now.at());
    }

    private static List<Link> crumbs(Order order, Words words) {
        return List.of(new Link(words.get("shop.order.account"), "/account"), new Link(words.get("shop.order.many"), "/account/orders"),
                new Link(order.number(), ""));
    }

    private static List<CheckoutFront.Total> totals(Order order, Words words) {
        List<CheckoutFront.Total> totals = new ArrayList<>(List.of(new CheckoutFront.Total(words.get("shop.checkout.face"), order.faceTotal(), "")));
        Money saved = order.total().minus(order.faceTotal());
        if (saved.isNegative()) {
            totals.add(new CheckoutFront.Total(words.get("shop.checkout.saved"), saved, "sale"));
        }
        totals.add(new CheckoutFront.Total(words.get(order.stage().isClosed() ? "shop.order.sum" : "shop.checkout.total"), order.total(), "total"));
        return totals;
    }

    private static Row row(OrderBrief order, Moments moments) {
        Words words = moments.words();
        String name = order.more() == 0 ? order.name() : words.get("shop.order.title.more", order.name(), order.more());
        return new Row(order.number(), Order.path(order.number()), name, new Art(order.palette(), order.lattice()), order.total(),
                Badge.of(order.stage(), order.payment(), words), moments.say(order.placed()));
    }

    private Moments moments(Visit visit) {
        return new Moments(new Words(messages, visit.locale()), site.zone(), Instant.now(clock));
    }

    /** An order in the list. */
    record Row(String number, String url, String name, Art art, Money total, Badge badge, String placed) {
    }
}
