package org.hanok.simulators.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hanok.simulators.World;
import org.hanok.simulators.fault.Action;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One SMTP transaction. Faults match {@code RCPT <address>} ({@code status(450)}) and {@code DATA} ({@code status(451)},
 * {@code delay(ms)}, {@code dropBeforeWork}, {@code dropAfterData}: the mail is kept and the sender never learns it).
 */
final class Delivery implements MessageHandler {

    private static final Set<String> RCPT_KINDS = Set.of("status");
    static final Set<String> DATA_KINDS = Set.of("status", "delay", "dropBeforeWork", "dropAfterData");

    private final World world;
    private final Mailbox mailbox;
    private final List<String> recipients = new ArrayList<>();
    private String from = "";

    Delivery(World world, Mailbox mailbox) {
        this.world = world;
        this.mailbox = mailbox;
    }

    @Override
    public void from(String sender) {
        from = sender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        refuse(world.faults().take("RCPT " + recipient, RCPT_KINDS), 550);
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        byte[] raw = data.readAllBytes();
        List<Action> faults = world.faults().take("DATA", DATA_KINDS);
        Action.find(faults, "delay").ifPresent(delay -> delay.pause(1000));
        refuse(faults, 451);
        if (Action.has(faults, "dropBeforeWork")) {
            throw new SocketException("dropped before the work, as ordered");
        }
        mailbox.add(MailReader.read(mailbox.nextNumber(), world.clock().instant().toString(), from, List.copyOf(recipients), raw));
        if (Action.has(faults, "dropAfterData")) {
            throw new SocketException("dropped after the work, as ordered");
        }
        return "kept";
    }

    private static void refuse(List<Action> faults, int otherwise) throws RejectException {
        var status = Action.find(faults, "status");
        if (status.isPresent()) {
            throw new RejectException((int) status.get().number(0, otherwise), status.get().text(1, "refused, as ordered"));
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
