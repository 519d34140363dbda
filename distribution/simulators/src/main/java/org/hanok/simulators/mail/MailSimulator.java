package org.hanok.simulators.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hanok.simulators.Simulator;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;

/**
 * An SMTP sink without TLS or sign-in, for this machine only, and pages that show what arrived: {@code /sim/mail}.
 * {@code GET /__sim/mail?to=a@b} is the same as JSON, newest first. {@code POST /__sim/mail/down} (body {@code {"seconds": 60}},
 * or nothing = until {@code POST /__sim/mail/up}) stops taking mail.
 */
public final class MailSimulator extends Simulator {

    private final Mailbox mailbox = new Mailbox();
    private final Sink sink;

    /**
     * @param port of the pages, 0 for any free port
     * @param smtpPort of the sink, 0 for any free port
     */
    public MailSimulator(int port, int smtpPort) {
        super("127.0.0.1", port);
        world.faults().offer(Delivery.DATA_KINDS);
        sink = new Sink(smtpPort, context -> new Delivery(world, mailbox));
        MailPages pages = new MailPages(mailbox);
        on("GET", "/sim/mail", pages::list);
        on("GET", "/sim/mail/{n}", pages::one);
        on("GET", "/sim/mail/{n}/html", pages::html);
        on("GET", "/sim/mail/{n}/raw", pages::raw);
        on("GET", "/__sim/mail", this::list);
        on("DELETE", "/__sim/mail", request -> after(mailbox::clear));
        on("POST", "/__sim/mail/down", this::down);
        on("POST", "/__sim/mail/up", request -> after(sink::up));
        start();
    }

    public int smtpPort() {
        return sink.port();
    }

    private Reply list(Request request) {
        String to = request.query().text("to");
        return Reply.json(mailbox.all().stream().filter(mail -> to.isEmpty() || mail.isFor(to)).toList());
    }

    private Reply down(Request request) {
        JsonNode seconds = request.json().path("seconds");
        if (!seconds.isMissingNode() && !seconds.canConvertToInt()) {
            throw Refusal.badRequest("seconds is a number");
        }
        sink.down();
        if (seconds.isNumber()) {
            world.agenda().at(world.clock().instant().plusSeconds(seconds.asInt()), "mail", sink::up);
        }
        return Reply.json(state());
    }

    private Reply after(Runnable work) {
        work.run();
        return Reply.json(state());
    }

    @Override
    protected Object state() {
        return Map.of("up", sink.isUp(), "smtpPort", sink.port(), "mails", mailbox.all().size());
    }

    @Override
    protected void forget() {
        mailbox.clear();
        sink.up();
    }

    @Override
    public void close() {
        sink.down();
        super.close();
    }
}
