package org.hanok.simulators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Routes;

/** The hosted pages: plain HTML that works without scripts and with a keyboard. Values are escaped. */
public final class Pages {

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(true).defaultValue("").zeroIsFalse(true).emptyStringIsFalse(true)
            .withLoader(name -> new InputStreamReader(Texts.resource(name + ".html"), UTF_8));

    private Pages() {}

    static void routes(Routes routes) {
        routes.add("GET", "/sim/style.css", request -> Reply.of(200, "text/css; charset=UTF-8", text("style.css")));
        routes.add("GET", "/favicon.ico", request -> Reply.text(204, ""));
    }

    public static Reply show(Request request, String template, Map<String, ?> model) {
        return show(request, 200, template, model);
    }

    /** @param template file name without {@code .html}; the model gains {@code t} (texts) and {@code lang} */
    public static Reply show(Request request, int status, String template, Map<String, ?> model) {
        String language = Texts.language(request);
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("lang", language);
        whole.put("t", Texts.of(language));
        return Reply.html(status, COMPILER.compile(text(template + ".html")).execute(whole));
    }

    /** {@code ko} or {@code en}, as the visitor wishes. */
    public static String language(Request request) {
        return Texts.language(request);
    }

    private static String text(String name) {
        try (InputStream in = Texts.resource(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
