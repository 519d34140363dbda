package org.hanok.admin.plugins.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.apache.karaf.features.Feature;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.plugins.Plugin;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.admin.plugins.Plugins;
import org.hanok.admin.plugins.file.Multipart;
import org.hanok.admin.plugins.file.Uploads;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The plugins page: what there is, how it is, what a change would do, and doing it. */
@Component(service = PluginPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/plugins")
@Produces(MediaType.TEXT_HTML)
@Secured("admin.plugins")
public class PluginPages {

    /** What a form is around its file, in bytes. */
    private static final long SLACK = 64 << 10;
    private final Plugins plugins;
    private final PluginFeatures features;
    private final Planner planner;
    private final Operations operations;
    private final Uploads uploads;
    private final AuditLog audit;
    private final Messages messages;

    /** An operation in words. */
    record Progress(String id, String title, String kind, String plugin, String step, String state, String reason, boolean running, String seconds) {
    }

    @Activate
    public PluginPages(@Reference Plugins plugins, @Reference PluginFeatures features, @Reference Planner planner, @Reference Operations operations,
            @Reference Uploads uploads, @Reference AuditLog audit, @Reference Messages messages) {
        this.plugins = plugins;
        this.features = features;
        this.planner = planner;
        this.operations = operations;
        this.uploads = uploads;
        this.audit = audit;
        this.messages = messages;
    }

    @GET
    public View list(@Context Visit visit) {
        return page(visit, Map.of());
    }

    /** One plugin: how it is, and the plan to install or remove it. */
    @GET
    @Path("/{name}")
    public View open(@PathParam("name") String name, @Context Visit visit) {
        Plugin plugin = plugins.named(name, visit.locale()).orElseThrow(NotFound::new);
        Map<String, Object> more = new HashMap<>(Map.of("chosen", plugin));
        features.named(name).ifPresent(feature -> more.put("plan", plugin.installed() ? planner.remove(feature, visit.locale()) : planner.install(feature, visit.locale())));
        return page(visit, more);
    }

    @POST
    @Path("/{name}/install")
    public Response install(@PathParam("name") String name, @Context Visit visit) {
        return started(operations.install(known(name).getName(), Actor.of(visit)));
    }

    @POST
    @Path("/{name}/remove")
    public Response remove(@PathParam("name") String name, @Context Visit visit) {
        return started(operations.remove(known(name).getName(), Actor.of(visit)));
    }

    @POST
    @Path("/{name}/discard")
    public Response discard(@PathParam("name") String name, @Context Visit visit) {
        uploads.discard(known(name));
        return Response.seeOther(URI.create("/admin/plugins")).build();
    }

    @GET
    @Path("/operations/{id}")
    public View operation(@PathParam("id") String id, @Context Visit visit) {
        Operation operation = operations.find(id).orElseThrow(NotFound::new);
        return View.of("admin/operation", Map.of("progress", progress(operation, visit))).layout("admin");
    }

    @GET
    @Path("/upload")
    public View upload() {
        return View.of("admin/upload", Map.of("error", "", "most", Uploads.MOST >> 20)).layout("admin");
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object upload(InputStream body, @HeaderParam("Content-Type") String type, @HeaderParam("Content-Length") long length, @Context Visit visit) throws IOException {
        try {
            if (length > Uploads.MOST + SLACK) {
                throw new Refused("admin.upload.large", Uploads.MOST >> 20);
            }
            InputStream file = Multipart.file(type, body, Uploads.MOST + SLACK).orElseThrow(() -> new Refused("admin.upload.none"));
            String name = uploads.keep(file);
            audit.write(Actor.of(visit), Deed.of("plugin.uploaded", new Ref("admin.plugin", name), name));
            return Response.seeOther(URI.create("/admin/plugins/" + name)).build();
        } catch (Refused e) {
            return View.of("admin/upload", Map.of("error", messages.get(visit.locale(), e.key(), e.arguments()), "most", Uploads.MOST >> 20)).layout("admin").status(422);
        }
    }

    private View page(Visit visit, Map<String, Object> more) {
        List<Plugin> all = plugins.all(visit.locale());
        Map<String, Object> model = new HashMap<>(more);
        model.put("installed", all.stream().filter(Plugin::installed).toList());
        model.put("available", all.stream().filter(plugin -> !plugin.installed()).toList());
        model.put("fine", all.stream().filter(plugin -> plugin.state().equals("fine")).count());
        model.put("waiting", all.stream().filter(plugin -> plugin.state().equals("waiting")).count());
        model.put("operations", operations.running().stream().map(operation -> progress(operation, visit)).toList());
        return View.of("admin/plugins", model).layout("admin");
    }

    private Progress progress(Operation operation, Visit visit) {
        String title = plugins.named(operation.plugin(), visit.locale()).map(Plugin::title).orElse(operation.plugin());
        return new Progress(operation.id(), messages.get(visit.locale(), "admin.operation." + operation.kind(), title), operation.kind(), operation.plugin(),
                messages.get(visit.locale(), operation.step()), operation.state(), operation.reason().map(reason -> reason.text(messages, visit.locale())).orElse(""),
                operation.running(), String.format(visit.locale(), "%.1f", operation.millis() / 1000.0));
    }

    private Feature known(String name) {
        return features.named(name).orElseThrow(NotFound::new);
    }

    private static Response started(Operation operation) {
        return Response.seeOther(URI.create("/admin/plugins/operations/" + operation.id())).build();
    }
}
