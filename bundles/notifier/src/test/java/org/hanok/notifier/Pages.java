package org.hanok.notifier;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.hanok.api.web.Html;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Templates;
import org.hanok.api.web.View;
import org.hanok.notifier.letter.Letters;

/** Renders this plugin's real templates as web does: everything printed is escaped, records are read by their component's name. */
public final class Pages implements Templates {

    private final Messages messages;

    public Pages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Html render(View view, Locale locale) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("resource.loaders", "class");
        engine.setProperty("resource.loader.class.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("t", new Words(messages, locale));
        model.put("site", Map.of("name", messages.get(locale, "web.site.name")));
        model.computeIfPresent("paragraphs", (name, list) -> ((java.util.List<?>) list).stream().map(p -> (Letters.Paragraph) p)
                .map(p -> Map.of("lines", p.lines(), "button", p.button())).toList());
        VelocityContext context = new VelocityContext(model);
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler((ReferenceInsertionEventHandler) (c, reference, value) -> value == null ? null : escaped(value.toString()));
        cartridge.attachToContext(context);
        StringWriter out = new StringWriter();
        engine.getTemplate("templates/" + view.template() + ".vm", "UTF-8").merge(context, out);
        return new Html(out.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** What templates call {@code $t}. */
    public record Words(Messages messages, Locale locale) {

        public String get(String key) {
            return messages.get(locale, key);
        }
    }
}
