package org.hanok.shop.order.checkout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanok.api.Money;
import org.hanok.api.member.Assurance;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Art;
import org.hanok.shop.Words;
import org.hanok.shop.order.pay.Cashier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page on which an order is placed. Thread-safe. */
@Component(service = CheckoutFront.class)
public class CheckoutFront {

    private final Quotes quotes;
    private final Cashier cashier;
    private final Messages messages;

    @Activate
    public CheckoutFront(@Reference Quotes quotes, @Reference Cashier cashier, @Reference Messages messages) {
        this.quotes = quotes;
        this.cashier = cashier;
        this.messages = messages;
    }

    /** Whether the visitor has proven who they are, which every buyer must once. */
    public static boolean proven(Visit visit) {
        return visit.signedIn().assurance().compareTo(Assurance.IDENTITY) >= 0;
    }

    View show(Visit visit, String method) {
        return view(visit, new CheckoutForm(UUID.randomUUID().toString(), method, null, false, false, null, false), Map.of());
    }

    /** The same form with what is wrong with it. @param errors texts by field; the empty field is the order itself */
    View view(Visit visit, CheckoutForm form, Map<String, String> errors) {
        return view(visit, form, errors, "");
    }

    /** @param pending number of the unpaid order that stands in the way, or empty */
    View view(Visit visit, CheckoutForm form, Map<String, String> errors, String pending) {
        Quote quote = quotes.cart(visit);
        Words words = new Words(messages, visit.locale());
        List<PaymentMethod> methods = cashier.methods();
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "errors", errors, "lines", quote.items().stream().map(item -> line(item, words)).toList(),
                "total", quote.total(), "totals", totals(quote, words), "methods", methods.stream().map(method -> choice(method, words)).toList(),
                "method", chosen(form.method(), methods), "proven", proven(visit)));
        model.put("ready", quote.trouble().isEmpty());
        model.put("pending", pending);
        was(form, quote).ifPresent(was -> model.put("was", was));
        return View.of("shop/checkout", model).status(errors.isEmpty() ? 200 : 422);
    }

    /** The total the buyer last saw, when it is another now: on this page before, else when filling the cart. */
    private static Optional<Money> was(CheckoutForm form, Quote quote) {
        Money seen = form.seenOrNull() == null ? quote.seenTotal() : form.seenOrNull();
        if (form.wasOrNull() != null && seen.equals(quote.total())) {
            return Optional.of(form.wasOrNull());
        }
        return quote.isEmpty() || seen.equals(quote.total()) ? Optional.empty() : Optional.of(seen);
    }

    private static Line line(Item item, Words words) {
        String problem = item.gone() ? words.get("shop.checkout.line.gone") : item.available() == 0 ? words.get("shop.checkout.line.soldout")
                : item.soldOut() ? words.get("shop.checkout.line.few", item.available()) : "";
        return new Line(item.offer().name(), new Art(item.offer().palette(), item.offer().lattice()), item.quantity(), item.offer().price(), problem);
    }

    static List<Total> totals(Quote quote, Words words) {
        List<Total> totals = new ArrayList<>(List.of(new Total(words.get("shop.checkout.face"), quote.faceTotal(), "")));
        if (!quote.saved().isZero()) {
            totals.add(new Total(words.get("shop.checkout.saved"), quote.total().minus(quote.faceTotal()), "sale"));
        }
        totals.add(new Total(words.get("shop.checkout.total"), quote.total(), "total"));
        return totals;
    }

    private static Choice choice(PaymentMethod method, Words words) {
        return new Choice(method.id(), words.get(method.label()), words.get(method.hint()));
    }

    private static String chosen(String wish, List<PaymentMethod> methods) {
        return methods.stream().map(PaymentMethod::id).filter(wish::equals).findFirst().orElse(methods.isEmpty() ? "" : methods.get(0).id());
    }

    /** @param problem why it cannot be ordered, or empty */
    record Line(String name, Art art, int quantity, Money price, String problem) {
    }

    /** @param kind how the theme sets it: sale, total or empty */
    public record Total(String label, Money money, String kind) {
    }

    /** A way to pay, as a row of radio buttons wants it. */
    record Choice(String value, String label, String note) {
    }
}
