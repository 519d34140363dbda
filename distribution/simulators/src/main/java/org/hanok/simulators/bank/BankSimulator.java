package org.hanok.simulators.bank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanok.simulators.Pages;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/**
 * A bank feed: posts deposit notices to the shop, from the page {@code /sim/bank} or {@code POST /__sim/deposit}.
 *
 * <p>A notice is one {@code POST} with six fields, all required: {@code account} (receiving account's id, such as {@code kb}),
 * {@code received} (ISO-8601 with offset, or {@code yyyy-MM-dd HH:mm:ss} in Asia/Seoul), {@code name} (payer as the bank shows
 * it), {@code method} ({@code deposit}), {@code amount} and {@code balance} (whole won; JSON numbers, else digits). Three body
 * formats, all UTF-8: {@code application/x-www-form-urlencoded}, {@code application/json}, {@code multipart/form-data}.
 * Signed as {@link DepositSignature} says. 200 means stored, or known already: the same notice again changes nothing.
 */
public final class BankSimulator extends Simulator {

    private final Feed feed;

    /**
     * @param port 0 for any free port
     * @param shop address of the shop's deposit webhook, on this machine
     * @param secret shared with the shop
     */
    public BankSimulator(int port, String shop, String secret) {
        super("127.0.0.1", port);
        feed = new Feed(world, new DepositSender(secret), shop);
        on("GET", "/sim/bank", request -> page(request, 200, List.of(), false));
        on("POST", "/sim/bank", this::submit);
        on("POST", "/__sim/deposit", request -> Reply.json(Map.of("sent", feed.send(Deposit.of(request.json())))));
        start();
    }

    private Reply submit(Request request) {
        try {
            return page(request, 200, feed.send(Deposit.of(request.form())), false);
        } catch (Refusal refusal) {
            return page(request, 400, List.of(), true);
        }
    }

    private Reply page(Request request, int status, List<Sent> sent, boolean refused) {
        Set<Map.Entry<String, Long>> balances = feed.balances().all().entrySet();
        return Pages.show(request, status, "bank", Map.of("sent", sent, "refused", refused, "balances", balances,
                "account", value(request, "account", "kb"), "name", value(request, "name", ""), "amount", value(request, "amount", "")));
    }

    private static String value(Request request, String field, String otherwise) {
        return request.form().has(field) ? request.form().text(field)
                : request.query().has(field) ? request.query().text(field) : otherwise;
    }

    @Override
    protected Object state() {
        return Map.of("balances", feed.balances().all(), "sent", feed.sent());
    }

    @Override
    protected void forget() {
        feed.clear();
    }
}
