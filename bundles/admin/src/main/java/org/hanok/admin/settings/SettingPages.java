package org.hanok.admin.settings;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.History;
import org.hanok.admin.audit.Lines;
import org.hanok.admin.show.Labels;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Forms for settings. */
@Component(service = SettingPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/settings")
@Produces(MediaType.TEXT_HTML)
@Secured("admin.settings")
public class SettingPages {

    private final Sections sections;
    private final Settings settings;
    private final Labels labels;
    private final History history;
    private final Lines lines;

    /** Settings of one plugin. */
    record Group(String label, List<Entry> entries) {
    }

    /** @param instances of a factory, or the PID itself when it is configured */
    record Entry(Section section, List<String> instances) {
    }

    @Activate
    public SettingPages(@Reference Sections sections, @Reference Settings settings, @Reference Labels labels, @Reference History history,
            @Reference Lines lines) {
        this.sections = sections;
        this.settings = settings;
        this.labels = labels;
        this.history = history;
        this.lines = lines;
    }

    @GET
    public View list(@Context Visit visit) {
        Map<String, List<Entry>> byPlugin = sections.all(visit.locale()).stream().map(section -> new Entry(section, settings.instances(section)))
                .collect(Collectors.groupingBy(entry -> entry.section().plugin(), LinkedHashMap::new, Collectors.toList()));
        return View.of("admin/settings", Map.of("groups", byPlugin.entrySet().stream().map(e -> new Group(labels.unit(e.getKey(), visit.locale()), e.getValue())).toList())).layout("admin");
    }

    /** @param instance PID of a factory's instance; empty for a new one, or for a component that has one setting of its kind */
    @GET
    @Path("/{pid}")
    public View open(@PathParam("pid") String pid, @QueryParam("instance") @DefaultValue("") String instance, @Context Visit visit) {
        Section section = section(pid, visit.locale());
        return form(section, target(section, instance), settings.values(section, target(section, instance)), Map.of(), visit);
    }

    @POST
    @Path("/{pid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("pid") String pid, @QueryParam("instance") @DefaultValue("") String instance, MultivaluedMap<String, String> sent, @Context Visit visit) {
        Section section = section(pid, visit.locale());
        try {
            settings.save(section, target(section, instance), sent, Actor.of(visit));
            return Response.seeOther(URI.create("/admin/settings?done=saved")).build();
        } catch (Settings.Faults e) {
            Map<String, String> typed = new LinkedHashMap<>();
            section.settings().forEach(setting -> typed.put(setting.id(), setting.secret() ? "" : String.valueOf(sent.getOrDefault(setting.id(), List.of("")).get(0))));
            Map<String, String> errors = new LinkedHashMap<>();
            e.fields().forEach((field, reason) -> errors.put(field, labels.text(visit.locale(), reason.key(), reason.arguments())));
            return form(section, target(section, instance), typed, errors, visit).status(422);
        }
    }

    @POST
    @Path("/{pid}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("pid") String pid, @QueryParam("instance") @DefaultValue("") String instance, @Context Visit visit) {
        Section section = section(pid, visit.locale());
        settings.remove(section, target(section, instance), Actor.of(visit));
        return Response.seeOther(URI.create("/admin/settings?done=saved")).build();
    }

    private View form(Section section, String instance, Map<String, String> values, Map<String, String> errors, Visit visit) {
        boolean kept = settings.instances(section).contains(instance);
        return View.of("admin/setting", Map.of("section", section, "values", values, "errors", errors, "summary", summary(section, errors),
                "instance", section.factory() ? instance : "", "kept", kept, "fresh", section.factory() && !kept,
                "entries", instance.isEmpty() ? List.of() : lines.show(history.of(new Ref("admin.setting", instance)), visit.locale()))).layout("admin");
    }

    /** Above the form each message says which setting it is about. */
    private static Map<String, String> summary(Section section, Map<String, String> errors) {
        Map<String, String> named = new LinkedHashMap<>(errors);
        section.settings().forEach(setting -> named.computeIfPresent(setting.id(), (id, message) -> setting.label() + ": " + message));
        return named;
    }

    private Section section(String pid, Locale locale) {
        return sections.find(pid, locale).orElseThrow(NotFound::new);
    }

    private String target(Section section, String instance) {
        if (!section.factory()) {
            return section.pid();
        }
        if (!instance.isEmpty() && !settings.instances(section).contains(instance)) {
            throw new NotFound();
        }
        return instance;
    }
}
