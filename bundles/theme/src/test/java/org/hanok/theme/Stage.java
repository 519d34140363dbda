package org.hanok.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.hanok.api.web.Html;

/** Renders the theme's templates as web does, with stand-ins for its tools. */
final class Stage {

    private final VelocityEngine engine = new VelocityEngine();
    private final Locale language;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Html>> slots = new HashMap<>();

    Stage(Locale language) {
        this.language = language;
        Properties settings = new Properties();
        settings.put("resource.loaders", "class");
        settings.put("resource.loader.class.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        settings.put("velocimacro.library.path", "templates/theme/macros.vm");
        settings.put("introspector.uberspect.class", RecordUberspect.class.getName());
        settings.put("runtime.strict_mode.enable", false);
        engine.init(settings);
        values.put("t", new Texts(language));
        values.put("f", new Formats());
        values.put("make", new Make());
        values.put("url", new Urls());
        values.put("menu", new Menus());
        values.put("slots", new Slots());
        values.put("visit", Map.of("path", "/", "locale", language, "theme", ""));
        values.put("site", Map.of("name", language == Locale.KOREAN ? "한옥" : "Hanok", "url", "https://shop.example", "demo", true));
        values.put("csrf", "token");
        values.put("query", Map.of());
    }

    Stage with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Stage at(String path, String theme) {
        return with("visit", Map.of("path", path, "locale", language, "theme", theme));
    }

    Stage slot(String name, String... blocks) {
        slots.put(name, List.of(blocks).stream().map(Html::new).toList());
        return this;
    }

    /** The inside of a page, from a template's text. */
    String inline(String template) {
        return merged(context(), template);
    }

    /** A whole page: the template inside a layout. Names are resources without {@code .vm}. */
    String page(String template, String layout) {
        VelocityContext context = context();
        context.put("content", new Html(merged(context, text(template))));
        return merged(context, text("templates/theme/" + layout));
    }

    static String text(String resource) {
        try (InputStreamReader in = new InputStreamReader(Stage.class.getResourceAsStream("/" + resource + ".vm"), StandardCharsets.UTF_8)) {
            StringWriter out = new StringWriter();
            in.transferTo(out);
            return out.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private VelocityContext context() {
        VelocityContext context = new VelocityContext(new HashMap<>(values));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler(new Escape());
        context.attachEventCartridge(cartridge);
        return context;
    }

    private String merged(VelocityContext context, String template) {
        StringWriter out = new StringWriter();
        engine.evaluate(context, out, "page", template);
        return out.toString();
    }

    /** {@code $slots}. */
    public final class Slots {
        public List<Html> render(String name) {
            return slots.getOrDefault(name, List.of());
        }
    }
}
