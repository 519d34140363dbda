package org.hanok.shop.vault.move;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.control.Staff;
import org.hanok.shop.vault.PinState;
import org.hanok.shop.vault.VaultTabs;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of single PINs. Thread-safe. */
@Component(service = CodeFront.class)
public class CodeFront {

    private static final int SIZE = 50;
    private static final Map<PinState, String> TONES = Map.of(PinState.AVAILABLE, "good", PinState.RESERVED, "info", PinState.DELIVERED, "pine",
            PinState.QUARANTINED, "warn", PinState.DEAD, "plain");
    private final PinList list;
    private final Staff staff;
    private final Messages messages;

    @Activate
    public CodeFront(@Reference PinList list, @Reference Staff staff, @Reference Messages messages) {
        this.list = list;
        this.staff = staff;
        this.messages = messages;
    }

    /** @param state a state's name or anything else for all */
    record Filter(long product, long batch, String state, long before) {

        String query(String otherState, long otherBefore) {
            return (product == 0 ? "" : "&product=" + product) + (batch == 0 ? "" : "&batch=" + batch) + (otherState.isEmpty() ? "" : "&state=" + otherState)
                    + (otherBefore == Long.MAX_VALUE ? "" : "&before=" + otherBefore);
        }
    }

    /** What the template shows of a PIN. */
    record Line(long id, String url, String product, String mask, String tone, String state, @Nullable String order, long batch, boolean free) {
    }

    /** What the template shows of a move. */
    record Step(String title, String note, Instant at) {
    }

    View list(Filter filter, int moved, Visit visit) {
        return page(filter, moved < 0 ? Map.of() : Map.of("done", words(visit).get("shop.vault.moved", moved)), visit);
    }

    View refused(Filter filter, String why, Visit visit) {
        return page(filter, Map.of("error", why), visit);
    }

    private View page(Filter filter, Map<String, Object> more, Visit visit) {
        Words words = words(visit);
        String state = known(filter.state());
        List<PinList.Row> found = list.before(filter.before(), filter.product(), filter.batch(), state, SIZE + 1);
        List<Line> shown = found.stream().limit(SIZE).map(row -> line(row, words)).toList();
        Map<String, Object> model = new HashMap<>(more);
        model.put("rows", shown);
        model.put("state", state);
        model.put("states", Stream.concat(Stream.of(""), Arrays.stream(PinState.values()).map(Enum::name)).map(name -> new Choice(
                name.isEmpty() ? words.get("shop.vault.all") : words.get("shop.vault.state." + name), url(filter.query(name, Long.MAX_VALUE)), name.equals(state))).toList());
        model.put("more", found.size() > SIZE ? url(filter.query(state, shown.get(SIZE - 1).id())) : "");
        model.put("deeds", visit.may(VaultTabs.EDIT) ? deeds(words) : List.of());
        model.put("tabs", VaultTabs.PINS.tabs(words, visit));
        return View.of("shop/admin-codes", model).layout("admin");
    }

    View one(long id, int moved, String error, Visit visit) {
        Words words = words(visit);
        PinList.Row row = list.one(id);
        List<PinList.Move> moves = list.moves(id);
        Map<String, String> names = staff.actors(moves.stream().map(PinList.Move::actor));
        List<Step> steps = moves.stream().map(move -> step(move, names, words)).toList();
        return View.of("shop/admin-code", Map.of("pin", line(row, words), "steps", steps, "seen", list.seen(id), "error", error, "done",
                moved < 0 ? "" : words.get("shop.vault.moved", moved), "deeds", deeds(words).stream().filter(deed -> visit.may(VaultTabs.EDIT) && possible(row.state(), deed.value())).toList(),
                "tabs", VaultTabs.PINS.tabs(words, visit))).layout("admin");
    }

    /** A link among others. */
    record Choice(String label, String url, boolean current) {
    }

    /** A button. */
    record Button(String value, String label, boolean danger) {
    }

    String why(Refused refused, Visit visit) {
        return words(visit).get(refused.key(), refused.arguments());
    }

    /** The state of that name, or empty. */
    static String known(String state) {
        return Arrays.stream(PinState.values()).map(Enum::name).filter(state::equals).findFirst().orElse("");
    }

    private static boolean possible(PinState state, String deed) {
        return deed.equals("RELEASE") == (state == PinState.QUARANTINED) || deed.equals("KILL");
    }

    private static List<Button> deeds(Words words) {
        return Arrays.stream(Deed.values()).map(deed -> new Button(deed.name(), words.get("shop.vault.deed." + deed), deed == Deed.KILL)).toList();
    }

    private static Line line(PinList.Row row, Words words) {
        return new Line(row.id(), row.url(), row.product(), "••••" + row.tail(), TONES.getOrDefault(row.state(), "plain"),
                words.get("shop.vault.state." + row.state()), row.order(), row.batch(), row.free());
    }

    private static Step step(PinList.Move move, Map<String, String> names, Words words) {
        String to = move.to().isEmpty() ? words.get("shop.vault.gone") : words.get("shop.vault.state." + move.to());
        String unnamed = move.actor().startsWith("staff:") ? words.get("shop.vault.staff", Long.valueOf(move.actor().substring(6))) : move.actor();
        String who = names.getOrDefault(move.actor(), unnamed);
        String note = Stream.of(who, move.order() == null ? "" : move.order(), move.reason()).filter(part -> !part.isEmpty()).reduce((a, b) -> a + " · " + b).orElse("");
        return new Step(words.get("shop.vault.state." + move.from()) + " → " + to, note, move.at());
    }

    private static String url(String query) {
        return CodePages.PATH + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    private Words words(Visit visit) {
        return new Words(messages, visit.locale());
    }
}
