package org.hanok.simulators.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hanok.simulators.World;
import org.hanok.simulators.fault.Action;

/** Turns movements into notices and remembers what it sent. */
final class Feed {

    private static final int KEPT = 1000;
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final World world;
    private final DepositSender sender;
    private final String shop;
    private final Balances balances = new Balances();
    private final ConcurrentLinkedDeque<Sent> sent = new ConcurrentLinkedDeque<>();

    /** @param shop address of the shop's deposit webhook */
    Feed(World world, DepositSender sender, String shop) {
        this.world = world;
        this.sender = sender;
        this.shop = shop;
        world.faults().offer(Mischief.KINDS);
    }

    /** Sends the notice as often as asked; every sending is signed anew. */
    List<Sent> send(Deposit asked) {
        List<Action> faults = world.faults().take("deposit " + asked.account(), Mischief.KINDS);
        Deposit deposit = asked.with(asked.mischief().with(faults));
        byte[] body = body(deposit);
        Action.find(faults, "delay").ifPresent(delay -> delay.pause(1000));
        long extra = Action.find(faults, "duplicate").map(duplicate -> duplicate.number(0, 1)).orElse(0L);
        long times = Action.has(faults, "never") ? 0 : deposit.times() + extra;
        List<Sent> now = new ArrayList<>();
        for (long i = 0; i < times; i++) {
            now.add(sender.send(deposit.url().isEmpty() ? shop : deposit.url(), deposit.format().contentType, body, deposit.mischief()));
        }
        remember(now);
        return now;
    }

    private byte[] body(Deposit deposit) {
        long balance = balances.move(deposit.account(), deposit.comesIn() ? deposit.amount() : -deposit.amount());
        deposit.balance().ifPresent(given -> balances.set(deposit.account(), given));
        Charset charset = deposit.mischief().garbage() ? Charset.forName("EUC-KR") : UTF_8;
        return deposit.format().encode(deposit.fields(when(deposit.format()), balance), charset);
    }

    private String when(BodyFormat format) {
        ZonedDateTime now = ZonedDateTime.now(world.clock()).truncatedTo(ChronoUnit.SECONDS);
        return format == BodyFormat.JSON ? now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) : now.format(PLAIN);
    }

    private void remember(List<Sent> now) {
        sent.addAll(now);
        while (sent.size() > KEPT) {
            sent.pollFirst();
        }
    }

    Balances balances() {
        return balances;
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    void clear() {
        balances.clear();
        sent.clear();
    }
}
