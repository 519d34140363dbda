package org.hanok.simulators.card.v1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hanok.simulators.World;
import org.hanok.simulators.card.ledger.Ledger;
import org.hanok.simulators.card.ledger.Payment;
import org.hanok.simulators.fault.Action;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/**
 * Reading payments. Test payments are hidden from a look by {@code imp_uid} unless {@code include_sandbox=true}; whether a look by order hides them the
 * vendor does not say: it does not here, unless the fault {@code sandboxHidden} is on order. Of an order's attempts only the latest is remembered.
 */
final class ReadFace {

    private static final Set<String> STATES = Set.of("all", "ready", "paid", "cancelled", "failed");
    private static final Set<String> KINDS = Set.of("sandboxHidden");
    private static final int PAGE = 20;

    private final World world;
    private final Ledger ledger;

    ReadFace(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
        world.faults().offer(View.KINDS);
        world.faults().offer(KINDS);
    }

    /** {@code GET /payments/{imp_uid}}. */
    Reply one(Request request) {
        boolean all = request.query().text("include_sandbox").equals("true");
        return shown(request, payment -> payment.impUid().equals(request.param("imp")) && (all || isLive(payment)));
    }

    /** {@code GET /payments/find/{merchant_uid}/{status}}; no status = all. */
    Reply byOrder(Request request) {
        return shown(request, ofOrder(request));
    }

    /** {@code GET /payments/findAll/{merchant_uid}/{status}}. */
    Reply allOfOrder(Request request) {
        return page(request, ofOrder(request));
    }

    /** {@code GET /payments/status/{status}}, the latest first. */
    Reply byState(Request request) {
        return page(request, inState(request));
    }

    /** {@code GET /payments?imp_uid[]=&merchant_uid[]=}: 207 when some are unknown. */
    Reply several(Request request) {
        List<String> wanted = Stream.of("imp_uid[]", "merchant_uid[]").flatMap(name -> request.query().list(name).stream()).toList();
        List<Payment> found = all(payment -> wanted.contains(payment.impUid()) || wanted.contains(payment.id()));
        if (found.isEmpty()) {
            throw Envelope.unknown();
        }
        Reply reply = Envelope.of(views(request, found));
        return new Reply(found.size() < wanted.size() ? 207 : 200, reply.type(), reply.body(), reply.headers());
    }

    private Predicate<Payment> ofOrder(Request request) {
        boolean hidden = Action.has(world.faults().take(request.subject(), KINDS), "sandboxHidden");
        Predicate<Payment> state = inState(request);
        return payment -> payment.id().equals(request.param("order")) && state.test(payment) && (!hidden || isLive(payment));
    }

    private static Predicate<Payment> inState(Request request) {
        String state = request.param("state").isEmpty() ? "all" : request.param("state");
        if (!STATES.contains(state)) {
            throw Envelope.error(400, "no such status");
        }
        return payment -> state.equals("all") || View.status(payment).equals(state);
    }

    private static boolean isLive(Payment payment) {
        return payment.purchase().channelType().equals("LIVE");
    }

    private Reply shown(Request request, Predicate<Payment> wanted) {
        Payment payment = all(wanted).stream().findFirst().orElseThrow(Envelope::unknown);
        return Envelope.of(views(request, List.of(payment)).get(0));
    }

    private Reply page(Request request, Predicate<Payment> wanted) {
        List<Payment> found = all(wanted);
        int from = (int) ((request.query().has("page") ? request.query().number("page") : 1) - 1) * PAGE;
        if (from < 0 || from > 0 && from >= found.size()) {
            throw Envelope.error(400, "no such page");
        }
        int to = Math.min(found.size(), from + PAGE);
        return Envelope.of(Map.of("total", found.size(), "previous", from / PAGE, "next", to < found.size() ? from / PAGE + 2 : 0,
                "list", views(request, found.subList(from, to))));
    }

    private List<Payment> all(Predicate<Payment> wanted) {
        List<Payment> known = new ArrayList<>(ledger.all());
        known.sort(Comparator.comparing(Payment::requestedAt).reversed());
        return known.stream().filter(wanted).toList();
    }

    private List<Map<String, Object>> views(Request request, List<Payment> payments) {
        List<Action> lies = world.faults().take(request.subject(), View.KINDS);
        return payments.stream().map(payment -> new View(payment, lies).show()).toList();
    }
}
