package org.hanok.admin.plugins.install;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.plugins.PluginFeatures;
import org.hanok.admin.plugins.Plugins;
import org.hanok.api.NotFound;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Plugins for programs. Changes are answered with 202 and an operation to ask for. */
@Component(service = PluginResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/api/admin/v1/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Secured("admin.plugins")
public class PluginResource {

    private final Plugins plugins;
    private final PluginFeatures features;
    private final Operations operations;
    private final Messages messages;

    /** @param state {@code off fine waiting} @param reasons why it waits */
    public record Item(String name, String version, String title, String state, List<String> reasons, boolean core) {
    }

    /** What to install. */
    public record Wish(@Nullable String name) {
    }

    /** @param state {@code running done failed} @param reason why it failed, else empty */
    public record Progress(String id, String kind, String plugin, String state, String step, String reason, long millis) {
    }

    @Activate
    public PluginResource(@Reference Plugins plugins, @Reference PluginFeatures features, @Reference Operations operations, @Reference Messages messages) {
        this.plugins = plugins;
        this.features = features;
        this.operations = operations;
        this.messages = messages;
    }

    @GET
    public List<Item> list(@Context Visit visit) {
        return plugins.all(visit.locale()).stream().map(p -> new Item(p.name(), p.version(), p.title(), p.state(), p.reasons(), p.core())).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = PluginResource.Progress.class, status = 202)
    public Response install(@Nullable Wish wish, @Context Visit visit) {
        String name = wish == null || wish.name() == null ? "" : wish.name();
        features.named(name).orElseThrow(NotFound::new);
        return accepted(operations.install(name, Actor.of(visit)), visit);
    }

    @DELETE
    @Path("/{name}")
    @Answers(value = PluginResource.Progress.class, status = 202)
    public Response remove(@PathParam("name") String name, @Context Visit visit) {
        features.named(name).filter(features::installed).orElseThrow(NotFound::new);
        return accepted(operations.remove(name, Actor.of(visit)), visit);
    }

    @GET
    @Path("/operations/{id}")
    public Progress operation(@PathParam("id") String id, @Context Visit visit) {
        return operations.find(id).map(operation -> progress(operation, visit)).orElseThrow(NotFound::new);
    }

    private Response accepted(Operation operation, Visit visit) {
        return Response.accepted(progress(operation, visit)).header("Location", "/api/admin/v1/plugins/operations/" + operation.id()).build();
    }

    private Progress progress(Operation operation, Visit visit) {
        return new Progress(operation.id(), operation.kind(), operation.plugin(), operation.state(), messages.get(visit.locale(), operation.step()),
                operation.reason().map(reason -> reason.text(messages, visit.locale())).orElse(""), operation.millis());
    }
}
