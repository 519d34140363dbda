package org.hanok.simulators.mail;

import java.util.Optional;
import org.hanok.simulators.wire.Loopback;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP side: takes mail from this machine while it is up. Its port stays the same over a break. */
final class Sink {

    private final MessageHandlerFactory deliveries;
    private final int port;
    private Optional<SMTPServer> server;

    /** @param port 0 for any free port */
    Sink(int port, MessageHandlerFactory deliveries) {
        this.deliveries = deliveries;
        SMTPServer first = start(port);
        this.port = first.getPortAllocated();
        this.server = Optional.of(first);
    }

    private SMTPServer start(int wanted) {
        SMTPServer started = SMTPServer.port(wanted).bindAddress(Loopback.listen("127.0.0.1", wanted).getAddress())
                .hostName("mail.simulator").hideTLS().maxConnections(100).messageHandlerFactory(deliveries).build();
        started.start();
        return started;
    }

    int port() {
        return port;
    }

    synchronized void down() {
        server.ifPresent(SMTPServer::stop);
        server = Optional.empty();
    }

    synchronized void up() {
        if (server.isEmpty()) {
            server = Optional.of(start(port));
        }
    }

    synchronized boolean isUp() {
        return server.isPresent();
    }
}
