package org.hanok.shop.refund.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.browse.Link;
import org.hanok.shop.refund.Banks;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.RefundFile;
import org.hanok.shop.refund.RefundState;
import org.hanok.shop.refund.ask.Asked;
import org.hanok.shop.refund.ask.PaidOrder;
import org.hanok.shop.refund.ask.Pieces;
import org.hanok.shop.refund.ask.Requests;
import org.hanok.shop.refund.terms.TermsBook;
import org.hanok.shop.refund.terms.TermsText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A buyer's pages of refunds. Thread-safe. */
@Component(service = RefundFront.class)
public class RefundFront {

    public static final String PATH = "/account/refunds";
    private static final int PAGE = 20;
    private static final Set<String> FIELDS = Set.of("reason", "bank", "account", "holder");
    private final RefundBook book;
    private final Requests requests;
    private final Pieces pieces;
    private final TermsBook terms;
    private final Messages messages;

    @Activate
    public RefundFront(@Reference RefundBook book, @Reference Requests requests, @Reference Pieces pieces, @Reference TermsBook terms, @Reference Messages messages) {
        this.book = book;
        this.requests = requests;
        this.pieces = pieces;
        this.terms = terms;
        this.messages = messages;
    }

    View list(Visit visit, long before) {
        Says says = says(visit);
        List<Refund> found = book.ofMember(visit.signedIn().id(), before, PAGE + 1);
        return View.of("shop/refunds", Map.of("rows", found.stream().limit(PAGE).map(refund -> says.row(refund, path(refund.number()))).toList(),
                "more", found.size() > PAGE ? PATH + "?before=" + found.get(PAGE - 1).id() : ""));
    }

    View show(RefundFile file, Visit visit) {
        Refund refund = file.refund();
        Says says = says(visit);
        Map<String, Object> model = new HashMap<>(Map.of("number", refund.number(), "path", path(refund.number()), "badge", says.badge(refund.state()),
                "heading", says.words().get("shop.refund.title." + refund.state(), refund.amount()), "lede", says.words().get("shop.refund.lede." + refund.state() + (refund.state() == RefundState.PAID && refund.isTransfer() ? ".transfer" : "")),
                "lines", file.lines().stream().map(says::line).toList(), "totals", says.totals(refund.gross(), refund.fee()), "steps", says.steps(file),
                "mine", refund.state() == RefundState.REQUESTED && refund.askedBy() == refund.member(), "reason", refund.reason()));
        model.put("note", refund.state() == RefundState.REJECTED ? refund.note() : "");
        model.put("account", refund.bank().isKnown() ? says.words().get("shop.refund.to", bank(refund.bank().code(), says.words()), refund.bank().tail(),
                refund.bank().holder()) : "");
        model.put("order", "/account/orders/" + refund.order());
        model.put("crumbs", List.of(new Link(says.words().get("shop.refund.account"), "/account"), new Link(says.words().get("shop.refund.many"), PATH),
                new Link(refund.number(), "")));
        return View.of("shop/refund", model).subject(Refund.ref(refund.number()));
    }

    /** What it comes to, before it is sent. @param wrong why it was not taken, nothing that was typed is lost */
    View ask(RefundForm form, List<Refused> wrong, Visit visit) {
        PaidOrder order = pieces.order(form.order(), visit.signedIn().id()).orElseThrow(NotFound::new);
        Says says = says(visit);
        Map<String, Object> model = new HashMap<>(Map.of("order", order.number(), "back", "/account/orders/" + order.number(), "form", form,
                "transfer", order.isTransfer(), "banks", banks(says.words()), "holder", form.holder().isEmpty() ? visit.signedIn().name() : form.holder(),
                "key", form.key().isEmpty() ? UUID.randomUUID().toString() : form.key()));
        List<Refused> trouble = wrong;
        try {
            priced(model, requests.quote(form.wish(false), visit.signedIn().id()), says);
        } catch (Refused refused) {
            trouble = List.of(refused);
        }
        model.put("error", trouble.stream().filter(refused -> field(refused).isEmpty()).findFirst().map(says::why).orElse(""));
        Map<String, String> errors = new LinkedHashMap<>();
        trouble.stream().filter(refused -> !field(refused).isEmpty()).forEach(refused -> errors.put(field(refused), says.why(refused)));
        model.put("errors", errors);
        return View.of("shop/refund-new", model).status(trouble.isEmpty() ? 200 : 422);
    }

    /** The field that a refusal is about, empty when it is about the whole. */
    private static String field(Refused refused) {
        String last = refused.key().replaceFirst("^shop\\.refund\\.refused\\.", "");
        return FIELDS.contains(last) ? last : "";
    }

    private void priced(Map<String, Object> model, Asked asked, Says says) {
        Words words = says.words();
        List<Part> parts = asked.parts().stream().map(part -> new Part(part.piece().name(), says.piece(part.piece(), part.count()), part.sum())).toList();
        List<String> sentences = new ArrayList<>();
        terms.of(asked.parts().stream().map(part -> part.piece().brand()).toList()).values()
                .forEach(one -> TermsText.sentences(one, asked.gross().currency(), words).stream().filter(text -> !sentences.contains(text)).forEach(sentences::add));
        model.putAll(Map.of("parts", parts, "totals", says.totals(asked.gross(), asked.fee()), "terms", sentences,
                "send", words.get("shop.refund.send", asked.amount())));
    }

    private static List<Choice> banks(Words words) {
        List<Choice> banks = new ArrayList<>(List.of(new Choice("", words.get("shop.refund.bank.choose"))));
        Banks.CODES.forEach(code -> banks.add(new Choice(code, bank(code, words))));
        return banks;
    }

    static String bank(String code, Words words) {
        return words.get("shop.refund.bank." + code);
    }

    static String path(String number) {
        return PATH + "/" + number;
    }

    private Says says(Visit visit) {
        return new Says(new Words(messages, visit.locale()));
    }

    /** One thing that goes back, with what was paid for it. */
    record Part(String name, String note, Money sum) {
    }

    /** An entry of a list to choose from. */
    record Choice(String value, String label) {
    }
}
