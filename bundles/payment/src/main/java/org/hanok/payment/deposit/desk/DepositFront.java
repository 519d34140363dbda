package org.hanok.payment.deposit.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.NotFound;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.Candidate;
import org.hanok.payment.deposit.DepositBook;
import org.hanok.payment.deposit.DepositRow;
import org.hanok.payment.deposit.DepositState;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the pages of the deposit inbox show. Thread-safe. */
@Component(service = DepositFront.class)
public class DepositFront {

    private static final int PAGE = 50;
    private static final String ALL = "all";

    private final DepositBook book;
    private final ShortDeposits parts;
    private final Messages messages;

    @Activate
    public DepositFront(@Reference DepositBook book, @Reference ShortDeposits parts, @Reference Messages messages) {
        this.book = book;
        this.parts = parts;
        this.messages = messages;
    }

    View list(String state, long before, String done, Visit visit) {
        Optional<DepositState> wanted = state(state);
        List<DepositRow> rows = book.page(wanted, before > 0 ? before : Long.MAX_VALUE, PAGE);
        boolean queue = wanted.equals(Optional.of(DepositState.QUEUED));
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("best", queue ? book.best(rows.stream().map(DepositRow::id).toList()) : Map.of());
        model.put("tabs", tabs(state, visit));
        model.put("balances", book.balances());
        model.put("banks", book.banks());
        model.put("short", parts.ids());
        model.put("queue", queue);
        model.put("may", visit.may(DepositPages.EDIT));
        model.put("done", done.matches("attach|detach|ignore|return") ? messages.get(visit.locale(), "payment.deposits.done." + done) : "");
        model.put("older", rows.size() < PAGE ? "" : DepositPages.HOME + "?state=" + state + "&before=" + rows.get(rows.size() - 1).id());
        return View.of("payment/deposits", model).layout("admin");
    }

    View one(long id, String search, String error, String note, Visit visit) {
        DepositRow deposit = book.one(id);
        List<Candidate> candidates = deposit.open() ? book.candidates(id, search) : List.of();
        return View.of("payment/deposit", Map.of("deposit", deposit, "banks", book.banks(), "candidates", candidates, "open", deposit.open(), "search", search, "error", error,
                "note", note, "may", visit.may(DepositPages.EDIT), "short", parts.ids().contains(id), "order", deposit.paid().map(ref -> "/admin/shop/orders/" + ref.id()).orElse(""))).layout("admin");
    }

    private List<Tab> tabs(String current, Visit visit) {
        Map<DepositState, Long> open = book.open();
        return Stream.of("queued", "partial", "new", "matched", "ignored", "returned", ALL)
                .filter(name -> !name.equals("new") || open.get(DepositState.NEW) > 0 || current.equals("new"))
                .map(name -> new Tab(messages.get(visit.locale(), "payment.deposits.tab." + name), DepositPages.HOME + "?state=" + name,
                        state(name).map(open::get).orElse(null), name.equals(current))).toList();
    }

    private static Optional<DepositState> state(String name) {
        if (name.equals(ALL)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(DepositState.values()).filter(s -> s.name().equalsIgnoreCase(name)).findFirst().orElseThrow(NotFound::new));
    }

    /** @param count how many, where it matters */
    public record Tab(String label, String url, @Nullable Long count, boolean current) {
    }
}
