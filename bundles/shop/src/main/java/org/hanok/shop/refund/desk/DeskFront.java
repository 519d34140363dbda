package org.hanok.shop.refund.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanok.api.Secret;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.control.Staff;
import org.hanok.shop.refund.Refund;
import org.hanok.shop.refund.RefundBook;
import org.hanok.shop.refund.RefundFile;
import org.hanok.shop.refund.RefundState;
import org.hanok.shop.refund.page.Says;
import org.hanok.shop.refund.pay.Payouts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff's pages of refunds: the queue, and one refund beside it. Thread-safe. */
@Component(service = DeskFront.class)
public class DeskFront {

    public static final String PATH = "/admin/shop/refunds";
    /** The permission to look; with {@code .edit} to decide and to pay. */
    public static final String SEE = "shop.refunds";
    static final String EDIT = SEE + ".edit";
    private static final int PAGE = 50;
    private final RefundBook book;
    private final Payouts payouts;
    private final Staff staff;
    private final Messages messages;

    @Activate
    public DeskFront(@Reference RefundBook book, @Reference Payouts payouts, @Reference Staff staff, @Reference Messages messages) {
        this.book = book;
        this.payouts = payouts;
        this.staff = staff;
        this.messages = messages;
    }

    View list(Visit visit, Tab tab, String text, long before) {
        return View.of("shop/admin-refunds", model(visit, tab, text, before)).layout("admin");
    }

    /**
     * The list of the refund's own tab with the refund beside it.
     *
     * @param account the number a transfer goes to, empty unless it was asked for
     * @param done what has just been done to it, or empty
     * @param error why it was not
     */
    View show(Visit visit, RefundFile file, Secret account, String done, String error) {
        Refund refund = file.refund();
        Says says = says(visit);
        Words words = says.words();
        Map<String, Object> model = model(visit, Tab.of(refund.state()), "", Long.MAX_VALUE);
        model.putAll(Map.of("number", refund.number(), "path", path(refund.number()), "badge", says.badge(refund.state()), "state", refund.state(),
                "amount", refund.amount(), "order", refund.order(), "orderPath", "/admin/shop/orders/" + refund.order(), "reason", refund.reason()));
        model.putAll(Map.of("lines", file.lines().stream().map(says::line).toList(), "totals", says.totals(refund.gross(), refund.fee(), "shop.refund.amount.staff"),
                "steps", says.steps(file, staff.actors(file.steps().stream().map(RefundFile.Step::actor)))));
        model.put("when", says.moment(refund.created()));
        model.put("key", UUID.randomUUID().toString());
        model.put("may", visit.may(EDIT));
        model.put("note", refund.state() == RefundState.FAILED ? words.get(refund.note()) : refund.note());
        model.put("done", done.isEmpty() ? "" : words.get("shop.refund.done." + done));
        model.put("error", error);
        transfer(model, refund, account, words);
        return View.of("shop/admin-refunds", model).layout("admin").subject(Refund.ref(refund.number())).status(error.isEmpty() ? 200 : 422);
    }

    private void transfer(Map<String, Object> model, Refund refund, Secret account, Words words) {
        model.put("transfer", refund.isTransfer());
        model.put("bank", refund.bank().isKnown() ? words.get("shop.refund.bank." + refund.bank().code()) : "");
        model.put("holder", refund.bank().holder());
        model.put("accountMask", refund.bank().isKnown() ? "••••" + refund.bank().tail() : "");
        model.put("account", account.reveal());
        model.put("accounts", payouts.accounts().stream().map(one -> new Choice(one.id(), one.bank() + " " + one.number())).toList());
        model.put("payout", refund.payout().reference().isEmpty() ? "" : refund.payout().account() + " · " + refund.payout().reference());
    }

    private Map<String, Object> model(Visit visit, Tab tab, String text, long before) {
        Says says = says(visit);
        List<Refund> found = book.find(tab.states(), text, before, PAGE + 1);
        String query = "?tab=" + tab.id() + (text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        Map<String, Object> model = new HashMap<>(Map.of("tabs", tabs(tab, says.words()), "tab", tab.id(), "q", text,
                "rows", found.stream().limit(PAGE).map(refund -> says.row(refund, path(refund.number()))).toList()));
        model.put("more", found.size() > PAGE ? PATH + query + "&before=" + found.get(PAGE - 1).id() : "");
        return model;
    }

    private List<TabView> tabs(Tab current, Words words) {
        Map<RefundState, Long> counts = book.counts();
        List<TabView> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            long count = tab.states().stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
            tabs.add(new TabView(words.get("shop.refund.tab." + tab.id()), PATH + "?tab=" + tab.id(), words.get("shop.admin.count", count), tab == current));
        }
        return tabs;
    }

    static String path(String number) {
        return PATH + "/" + number;
    }

    private Says says(Visit visit) {
        return new Says(new Words(messages, visit.locale()));
    }

    record TabView(String label, String url, String count, boolean current) {
    }

    record Choice(String value, String label) {
    }
}
