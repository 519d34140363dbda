package org.hanok.web.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.hanok.web.answer.Route;
import org.hanok.web.guard.Callers;
import org.hanok.web.watch.Traffic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first to see a request, before any servlet context. It answers strangers from the page cache, and else sends the request on to the context of the plugin that
 * owns the address. Public addresses stay at the root while nobody lives in the root context, where any plugin's listener could restart everybody
 * (decision 1 in the manual).
 */
@Component(service = HttpConfiguration.Customizer.class)
public final class FrontDoor implements HttpConfiguration.Customizer {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String STATIC = "/static/";
    private static final byte[] STARTING = "Starting. Please try again in a moment.\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STARTING_PAGE = BarePage.of("starting", "<meta http-equiv=\"refresh\" content=\"3\">\n");
    private final BadMessages badMessages = new BadMessages();
    private final Set<Server> servers = ConcurrentHashMap.newKeySet();
    private final Boot boot;
    private final Addresses addresses;
    private final PageCache pages;
    private final Traffic traffic;

    @Activate
    public FrontDoor(@Reference Boot boot, @Reference Addresses addresses, @Reference PageCache pages, @Reference Traffic traffic) {
        this.boot = boot;
        this.addresses = addresses;
        this.pages = pages;
        this.traffic = traffic;
    }

    @Deactivate
    void close() {
        servers.forEach(badMessages::out);
    }

    @Override
    public void customize(Connector connector, HttpConfiguration configuration, Request request) {
        String path = request.getPathInfo();
        if (path == null || request.getAttribute(Callers.PATH) != null) {
            return;
        }
        request.setAttribute(Callers.PATH, path);
        traffic.watch(connector, request);
        if (servers.add(connector.getServer())) {
            badMessages.in(connector.getServer());
        }
        if (!boot.isUp() && !path.startsWith("/health/")) {
            Route.name(request, "(starting)");
            refuse(request);
            return;
        }
        answer(request, path);
    }

    private void answer(Request request, String path) {
        pages.begin(request);
        Optional<PageCache.Page> page = pages.find(request, path);
        if (page.isPresent()) {
            Route.name(request, "(page cache)");
            send(request, page.get());
        } else if (path.startsWith(STATIC)) {
            Route.name(request, STATIC);
            move(request, "/~static", path);
        } else {
            String plugin = addresses.plugin(path).orElse("web");
            move(request, PluginApplications.BASE + (addresses.isAway(plugin) ? "web" : plugin), addresses.isAway(plugin) ? "/away" : path);
        }
    }

    /** While the site is being put together, a page may be there and its neighbour not: nobody is let in half-way. */
    private static void refuse(Request request) {
        Response response = request.getResponse();
        try {
            response.setStatus(503);
            response.setHeader("Retry-After", "2");
            boolean human = String.valueOf(request.getHeader("Accept")).contains("html");
            response.setContentType((human ? "text/html" : "text/plain") + ";charset=UTF-8");
            response.setHeader("Content-Security-Policy", BarePage.POLICY);
            response.getOutputStream().write(human ? STARTING_PAGE : STARTING);
            response.closeOutput();
        } catch (IOException e) {
            LOG.debug("The visitor left: {}", e.getMessage());
        }
        request.setHandled(true);
    }

    private static void move(Request request, String context, String path) {
        String query = request.getQueryString();
        String raw = path.equals(request.getPathInfo()) ? request.getHttpURI().getPath() : path;
        request.setURIPathQuery(context + raw + (query == null ? "" : "?" + query));
        request.setPathInfo(context + path);
    }

    private static void send(Request request, PageCache.Page page) {
        Response response = request.getResponse();
        try {
            page.headers().forEach(response::setHeader);
            boolean zipped = accepts(request.getHeader("Accept-Encoding"));
            byte[] bytes = zipped ? page.zipped() : page.plain();
            if (zipped) {
                response.setHeader("Content-Encoding", "gzip");
            }
            response.setContentLength(bytes.length);
            if (!"HEAD".equals(request.getMethod())) {
                response.getOutputStream().write(bytes);
            }
            response.closeOutput();
        } catch (IOException e) {
            LOG.debug("The visitor left: {}", e.getMessage());
        }
        request.setHandled(true);
    }

    private static boolean accepts(String encodings) {
        return encodings != null && encodings.contains("gzip");
    }
}
