package org.hanok.simulators.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
final class Ports {

    private Ports() {}

    /** The wish when it is free, else 0 = any. */
    static int orAny(int wish) {
        return isFree(wish) ? wish : 0;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
