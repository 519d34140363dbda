package org.hanok.web.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.hanok.api.Site;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Sessions;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.testkit.KeyMessages;
import org.hanok.testkit.PlainSite;
import org.hanok.testkit.PlainVault;
import org.hanok.web.answer.Status;
import org.hanok.web.json.JsonBody;
import org.hanok.web.page.Errors;

/** A real server with the guard before a resource. The member whose session is {@code mine} is signed in. */
public final class House implements AutoCloseable {

    public static final String COOKIE = "s.mine";
    private static final Member MEMBER = new Member(7, "x", "x@example.com", Locale.KOREAN, Set.of("shelf.read"), Assurance.EMAIL);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final SessionCookie cookies;
    private final String name;

    /** A view is written as its template and its values. */
    public static final class PlainViews implements MessageBodyWriter<View> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == View.class;
        }

        @Override
        public void writeTo(View view, Class<?> type, Type generic, Annotation[] annotations, MediaType media, MultivaluedMap<String, Object> headers, OutputStream out)
                throws IOException {
            out.write((view.template() + new TreeMap<>(view.model())).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Members implements Sessions {

        @Override
        public Optional<Member> member(String token) {
            return token.equals("mine") ? Optional.of(MEMBER) : Optional.empty();
        }

        @Override
        public Optional<Member> apiKey(String key) {
            return key.equals("key") ? Optional.of(MEMBER) : Optional.empty();
        }
    }

    /** @param url the site's public address */
    public House(String url, Object resource) throws Exception {
        Site site = new PlainSite(url);
        Messages messages = new KeyMessages();
        cookies = new SessionCookie(site, new PlainVault());
        name = cookies.header("").split("=")[0];
        DeviceCookie devices = new DeviceCookie(site);
        Callers callers = new Callers(cookies, devices, site, List.of(new Members()));
        Guard guard = new Guard(callers, cookies, devices, new Pause(messages, List.of()), site);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("localhost");
        server.addConnector(connector);
        server.setHandler(context(application(resource,
                List.of(guard, new VisitContext(callers), new Errors(callers, messages), new PlainViews(), new JsonBody(), new Status()))));
        server.start();
    }

    private static ContextHandler context(CXFNonSpringServlet servlet) {
        ContextHandler context = new ContextHandler("/");
        context.setHandler(new AbstractHandler() {
            @Override
            protected void doStart() throws Exception {
                servlet.init(new Config(context.getServletContext()));
                super.doStart();
            }

            @Override
            public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
                servlet.service(request, response);
                base.setHandled(true);
            }
        });
        return context;
    }

    private static CXFNonSpringServlet application(Object resource, List<?> providers) {
        return new CXFNonSpringServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void loadBus(ServletConfig config) {
                super.loadBus(config);
                JAXRSServerFactoryBean application = new JAXRSServerFactoryBean();
                application.setBus(getBus());
                application.setAddress("/");
                application.setServiceBean(resource);
                application.setProviders(providers);
                application.create();
            }
        };
    }

    private record Config(ServletContext context) implements ServletConfig {

        @Override
        public String getServletName() {
            return "house";
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    /** The token in the member's forms. */
    public String token() {
        return cookies.csrf(COOKIE);
    }

    public HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + path));
    }

    public HttpRequest.Builder asMember(String path) {
        return ask(path).header("Cookie", name + "=" + COOKIE);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form. */
    public HttpResponse<String> form(HttpRequest.Builder request, String body) throws IOException, InterruptedException {
        return send(request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
