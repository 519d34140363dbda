package org.hanok.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hanok.simulators.fault.Faults;
import org.hanok.simulators.fault.FaultyLine;
import org.hanok.simulators.fault.Line;
import org.hanok.simulators.wire.Handler;
import org.hanok.simulators.wire.Journal;
import org.hanok.simulators.wire.Loopback;
import org.hanok.simulators.wire.Refusal;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Routes;

/**
 * A stand-in for one outside service: an HTTP server on this machine's loopback address with the vendor's face and, under
 * {@code /__sim/}, a control face for tests. Refuses any other address, and callers who name it by another host.
 */
public abstract class Simulator implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());

    protected final World world = World.create();
    private final Routes routes = new Routes();
    private final FaultyLine faulty = new FaultyLine(world.faults(), world.clock());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;

    /** @param port 0 for any free port */
    protected Simulator(String host, int port) {
        // Without this the JDK's server delays every small answer by 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(Loopback.listen(host, port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " is not free", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        new Control(this, world).routes(routes);
        Pages.routes(routes);
    }

    /** The last statement of a subclass's constructor. */
    protected final void start() {
        server.start();
    }

    protected final void on(String method, String path, Handler handler) {
        routes.add(method, path, handler);
    }

    /** What the control face shows as state; any JSON-friendly value. */
    protected Object state() {
        return Map.of();
    }

    /** Forgets everything the vendor would remember. */
    protected void forget() {}

    final void reset() {
        world.reset();
        faulty.release();
        forget();
    }

    public final Faults faults() {
        return world.faults();
    }

    public final Journal journal() {
        return world.journal();
    }

    public final int port() {
        return server.getAddress().getPort();
    }

    /** Base address without a slash at its end. */
    public final String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port();
    }

    private void handle(HttpExchange exchange) {
        Line line = new Line(exchange);
        try {
            Request request = Request.read(exchange);
            if (!Loopback.isOurs(request.header("Host"))) {
                line.send(Reply.text(421, "this machine only"));
            } else if (request.path().startsWith("/__sim/")) {
                line.send(answer(request));
            } else {
                world.journal().add(world.clock().instant(), request);
                faulty.serve(request.subject(), () -> answer(request), line);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "call ended early", e);
            line.cut();
        }
    }

    private Reply answer(Request request) {
        try {
            return routes.answer(request);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, request.subject(), e);
            return Reply.json(500, Map.of("type", "SIMULATOR_BROKEN", "message", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        faulty.release();
        server.stop(0);
        threads.shutdownNow();
        world.close();
    }
}
