package org.hanok.web.page;

import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.hanok.api.NotFound;
import org.hanok.api.Site;
import org.hanok.api.web.Html;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Templates;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.web.Plugins;
import org.hanok.web.asset.Assets;
import org.hanok.web.template.Engines;
import org.hanok.web.template.Formats;
import org.hanok.web.template.MenuTool;
import org.hanok.web.template.Menus;
import org.hanok.web.template.Texts;
import org.hanok.web.template.Urls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns views into markup. Templates of a plugin live in its bundle under {@code templates/<plugin>/}; macros and layouts come from the theme. */
@Component(service = {Renderer.class, Templates.class})
public final class Renderer implements Templates {

    private static final List<String> MACROS = List.of("theme/macros.vm");
    private final Plugins plugins;
    private final Messages messages;
    private final Site site;
    private final Assets assets;
    private final Widgets widgets;
    private final Blocks blocks;
    private final Menus menus;
    private final Clock clock;
    private volatile Engine engine;

    private record Engine(long generation, VelocityEngine velocity) {
    }

    /** What a page is rendered for. @param shown collects the plugins whose data the page shows @param embedded collects other services' origins */
    public record Moment(Visit visit, String csrf, Map<String, ?> query, Set<String> shown, Set<String> embedded) {
    }

    @Activate
    public Renderer(@Reference Plugins plugins, @Reference Messages messages, @Reference Site site, @Reference Assets assets, @Reference Widgets widgets,
            @Reference Blocks blocks, @Reference Menus menus, @Reference Clock clock) {
        this.plugins = plugins;
        this.messages = messages;
        this.site = site;
        this.assets = assets;
        this.widgets = widgets;
        this.blocks = blocks;
        this.menus = menus;
        this.clock = clock.withZone(site.zone());
        engine = new Engine(-1, new VelocityEngine());
    }

    @Override
    public Html render(View view, Locale locale) {
        Visit nobody = new Visit("/", locale, null, "", "", "", "", null);
        return render(view, new Moment(nobody, "", Map.of(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet()));
    }

    /** The whole page. */
    public Html render(View view, Moment moment) {
        Visit visit = view.subject().map(moment.visit()::about).orElse(moment.visit());
        Moment here = new Moment(visit, moment.csrf(), moment.query(), moment.shown(), moment.embedded());
        here.shown().add(view.plugin());
        here.embedded().addAll(view.embedded());
        VelocityContext context = new VelocityContext(new HashMap<>(view.model()), tools(here));
        Html content = own(view, context);
        if (view.layout().equals("none")) {
            return content;
        }
        context.put("content", content);
        return merge("theme/" + view.layout(), context);
    }

    /** A block of a page, for a widget. */
    Html fragment(View view, Moment moment) {
        return render(view.layout("none"), moment);
    }

    private VelocityContext tools(Moment moment) {
        Visit visit = moment.visit();
        Map<String, Object> tools = new HashMap<>();
        tools.put("t", new Texts(messages, visit.locale()));
        tools.put("f", new Formats(visit.locale(), clock, messages));
        tools.put("visit", visit);
        tools.put("site", new SiteFacts(messages.get(visit.locale(), "web.site.name"), site.url().toString(), site.demo()));
        tools.put("url", new Urls(site.url().toString(), assets));
        tools.put("slots", new SlotTool(widgets, blocks, this, moment));
        tools.put("menu", new MenuTool(menus, messages, visit));
        tools.put("csrf", moment.csrf());
        tools.put("query", moment.query());
        return new VelocityContext(tools);
    }

    private Html own(View view, VelocityContext context) {
        try {
            return merge(view.template(), context);
        } catch (ResourceNotFoundException missing) {
            if (plugins.running(view.plugin())) {
                throw missing;
            }
            // The plugin went while it answered: to the visitor its page is as gone as a moment later.
            throw new NotFound();
        }
    }

    private Html merge(String template, VelocityContext context) {
        StringWriter out = new StringWriter(16_384);
        engine().velocity().getTemplate(template + ".vm", "UTF-8").merge(context, out, MACROS);
        return new Html(out.toString());
    }

    /** The engine of this generation of plugins: a template that came or went is never served from an older one's memory. */
    private Engine engine() {
        Engine known = engine;
        if (known.generation() != plugins.generation()) {
            known = fresh();
            engine = known;
        }
        return known;
    }

    private synchronized Engine fresh() {
        return engine.generation() == plugins.generation() ? engine : new Engine(plugins.generation(), Engines.create(plugins));
    }

    /** What templates may know of the site. */
    public record SiteFacts(String name, String url, boolean demo) {
    }
}
