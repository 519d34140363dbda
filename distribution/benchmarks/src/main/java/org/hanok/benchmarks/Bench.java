package org.hanok.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hanok.benchmarks.load.Load;
import org.hanok.benchmarks.load.Wire;
import org.hanok.benchmarks.site.Goods;
import org.hanok.benchmarks.site.Nginx;
import org.hanok.benchmarks.site.Proc;
import org.hanok.benchmarks.site.Server;
import org.hanok.simulators.demo.Secrets;
import org.hanok.simulators.demo.SimulatorSet;

/** Unpacks the distribution, fills it, measures it and prints tables in Markdown; {@code rush} as the first argument runs a rush instead. */
public final class Bench {

    private static final String PASSWORD = "bench-admin-password";
    private static final String GUEST = "hanok=g." + "B".repeat(43);
    private static final String VOUCHER = "/shop/products/bench-voucher";
    private static final List<Page> PAGES = List.of(new Page("home", "/"), new Page("category", "/shop/categories/bench-7"),
            new Page("product", "/shop/products/bench-500"), new Page("search for what nearly everything holds", "/search?q=bench"),
            new Page("search for a brand", "/search?q=%EB%B8%8C%EB%9E%9C%EB%93%9C+17"), new Page("post", "/blog/bench-500"), new Page("post list", "/blog"));
    private final Options options;
    private final PrintStream out;

    private Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length > 0 && arguments[0].equals("rush")) {
            new RushBench(Options.of(Arrays.copyOfRange(arguments, 1, arguments.length)), out).run();
        } else {
            new Bench(Options.of(arguments), out).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        try (SimulatorSet simulators = new SimulatorSet(0, "http://localhost:" + options.port(), Secrets.random(), Optional.empty())) {
            Map<String, String> environment = new HashMap<>(simulators.environment());
            environment.put("HANOK_ADMIN_PASSWORD", PASSWORD);
            environment.put("HANOK_TRUSTED_PROXIES", "127.0.0.1");
            try (Server server = options.server(environment)) {
                double first = server.start();
                new Goods(server, PASSWORD).load(VOUCHER, options.warmingOrders() + options.orders() + 10);
                server.stop();
                double warm = server.start();
                double pages = warm + untilAllAnswer(server);
                Meter meter = new Meter(options, server);
                meter.settle();
                say("first start %.1f s · start with an existing database: ready %.1f s, every page answers %.1f s · memory after start %.0f MiB", first, warm, pages,
                        Proc.pssMiB(server.processes()));
                pages(server, meter);
                orders(server, meter, ((Map<?, ?>) simulators.addresses().get("bank")).get("url").toString());
                say("%nthe board's file in deploy/, until its page answers: %.1f s", server.dropBoard());
                say("%nmemory after all this %.0f MiB (java and PostgreSQL, Pss)", Proc.pssMiB(server.processes()));
            }
        }
    }

    private void pages(Server server, Meter meter) throws IOException, InterruptedException {
        List<Page> there = PAGES.stream().filter(page -> answers(server, page)).toList();
        out.println("\n" + Row.HEAD);
        there.forEach(page -> out.println(meter.measure(page.name() + ", not kept", page.path(), GUEST)));
        there.forEach(page -> out.println(meter.measure(page.name() + ", page cache", page.path(), "")));
        if (Nginx.isInstalled()) {
            beside(server, there);
        }
    }

    /** Seconds until every page that this site will have is there; pages of plugins that it does not have are given up after a while. */
    private double untilAllAnswer(Server server) {
        long began = System.nanoTime();
        double last = 0;
        long there = 0;
        while (there < PAGES.size() && System.nanoTime() - began < 30e9) {
            long now = PAGES.stream().filter(page -> answers(server, page)).count();
            if (now > there) {
                there = now;
                last = (System.nanoTime() - began) / 1e9;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return last;
    }

    private boolean answers(Server server, Page page) {
        try (Wire wire = new Wire(options.port())) {
            return wire.get(Wire.request(options.port(), page.path(), GUEST)) == 200;
        } catch (IOException e) {
            throw new IllegalStateException(server.url() + page.path(), e);
        }
    }

    private void beside(Server server, List<Page> pages) throws IOException, InterruptedException {
        int port = options.port() + 1;
        try (Nginx nginx = Nginx.start(options.work().resolve("nginx"), port)) {
            for (Page page : pages) {
                String file = page.name().replace(' ', '-') + ".html";
                nginx.keep(file, server.url() + page.path());
                double before = nginx.cpuSeconds();
                Load.Result result = new Load(port, options.visitors(), options.length()).run("/" + file, "");
                out.println(new Row("nginx, the bytes of " + page.name(), result, nginx.cpuSeconds() - before, -1));
            }
        }
    }

    private void orders(Server server, Meter meter, String bank) {
        Orders orders = new Orders(server.url(), bank, PASSWORD, VOUCHER);
        orders.warm(options.warmingOrders(), options.visitors());
        double entering = meter.cpu(() -> orders.signIn(options.orders())) / options.orders();
        double ordering = meter.cpu(orders::order) / options.orders();
        double statements = meter.counted(5, () -> {
            orders.signIn(1);
            orders.order();
        });
        say("%none order (%d times, after %d others): %.1f CPU s per 1,000, of which sign-in %.1f, of which the password check %.0f; %.1f SQL statements",
                options.orders(), options.warmingOrders(), 1000 * (entering + ordering), 1000 * entering, PasswordCheck.millis(), statements);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
