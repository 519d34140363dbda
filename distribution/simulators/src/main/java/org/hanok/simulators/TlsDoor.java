package org.hanok.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The fault {@code tlsError}. A call that fails so never becomes a request, so it is no rule of the list but an address of its own: whoever speaks TLS to it is sent the
 * alert of a peer that cannot agree, whatever it calls.
 */
public final class TlsDoor implements AutoCloseable {

    /** Alert, TLS 1.2, two bytes: fatal, handshake failure. */
    private static final byte[] ALERT = {21, 3, 3, 0, 2, 2, 40};

    private final ServerSocket door;

    public TlsDoor() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "simulator-tls");
        thread.setDaemon(true);
        thread.start();
    }

    /** Base address without a slash at its end. */
    public String url() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.getInputStream().read();
                caller.getOutputStream().write(ALERT);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
