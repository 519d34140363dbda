package org.hanok.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import org.hanok.api.Site;
import org.hanok.api.web.Html;
import org.hanok.api.web.View;
import org.hanok.web.answer.Zip;
import org.hanok.web.front.PageCache;
import org.hanok.web.guard.Caller;
import org.hanok.web.guard.Callers;
import org.hanok.web.guard.Guard;
import org.hanok.web.guard.SecurityHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;

/** The one writer of pages. */
@Component(service = MessageBodyWriter.class)
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class ViewWriter implements MessageBodyWriter<View> {

    private final Renderer renderer;
    private final Callers callers;
    private final PageCache pages;
    private final SecurityHeaders headers;

    @Activate
    public ViewWriter(@Reference Renderer renderer, @Reference Callers callers, @Reference PageCache pages, @Reference Site site) {
        this.renderer = renderer;
        this.callers = callers;
        this.pages = pages;
        headers = new SecurityHeaders("https".equals(site.url().getScheme()));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == View.class;
    }

    @Override
    public void writeTo(View view, Class<?> type, Type generic, Annotation[] annotations, MediaType media, MultivaluedMap<String, Object> out, OutputStream body)
            throws IOException {
        HttpServletRequest request = Guard.servletRequest();
        Caller caller = callers.of(request);
        Renderer.Moment moment = new Renderer.Moment(caller.visit(), caller.csrf(), query(request), caller.shown(), ConcurrentHashMap.newKeySet());
        Html page = renderer.render(view, moment);
        byte[] bytes = page.markup().getBytes(StandardCharsets.UTF_8);
        out.putSingle("Content-Type", "text/html;charset=UTF-8");
        out.putSingle("Vary", "Cookie, Accept-Language, Accept-Encoding");
        Map<String, String> policy = headers.embedding(moment.embedded());
        policy.forEach(out::putSingle);
        if (!view.cached().isZero() && view.status() == 200) {
            pages.keep(request, caller.visit().path(), bytes, kept(policy), caller.shown(), view.cached());
        }
        write(bytes, request, caller, out, body);
    }

    /**
     * Pages of a session carry its forgery token and are not compressed here: the length of compressed pages could tell it, letter by letter (the BREACH attack).
     */
    private static void write(byte[] page, HttpServletRequest request, Caller caller, MultivaluedMap<String, Object> out, OutputStream body) throws IOException {
        String encodings = request.getHeader("Accept-Encoding");
        byte[] bytes = page;
        if (caller.cookie().isEmpty() && encodings != null && encodings.contains("gzip")) {
            bytes = Zip.zip(page);
            out.putSingle("Content-Encoding", "gzip");
        }
        out.putSingle("Content-Length", bytes.length);
        body.write(bytes);
    }

    private Map<String, String> kept(Map<String, String> policy) {
        Map<String, String> kept = new HashMap<>(headers.all());
        kept.putAll(policy);
        kept.put("Content-Type", "text/html;charset=UTF-8");
        kept.put("Vary", "Cookie, Accept-Language, Accept-Encoding");
        kept.put("Cache-Control", "no-cache");
        return kept;
    }

    private static Map<String, String> query(HttpServletRequest request) {
        Map<String, String> query = new HashMap<>();
        if (request.getQueryString() != null) {
            for (String pair : request.getQueryString().split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
