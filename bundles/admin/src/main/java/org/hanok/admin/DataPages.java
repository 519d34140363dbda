package org.hanok.admin;

import java.util.List;
import javax.ws.rs.Consumes;
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
import javax.ws.rs.core.UriInfo;
import org.hanok.admin.form.DeedPages;
import org.hanok.admin.form.FormPages;
import org.hanok.admin.list.ListPages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Any plugin's data. Being staff opens the door; each entity's own permission is asked for behind it. */
@Component(service = DataPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/{unit:[a-z][a-z0-9]*}/{entity:[A-Za-z][A-Za-z0-9]*}")
@Produces(MediaType.TEXT_HTML)
@Secured("admin.home")
public class DataPages {

    private final ListPages lists;
    private final FormPages forms;
    private final DeedPages deeds;

    @Activate
    public DataPages(@Reference ListPages lists, @Reference FormPages forms, @Reference DeedPages deeds) {
        this.lists = lists;
        this.forms = forms;
        this.deeds = deeds;
    }

    @GET
    public View list(@PathParam("unit") String unit, @PathParam("entity") String entity, @Context UriInfo uri, @Context Visit visit) {
        return lists.list(unit, entity, uri.getQueryParameters(), visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object act(@PathParam("unit") String unit, @PathParam("entity") String entity, MultivaluedMap<String, String> form, @Context Visit visit) {
        return deeds.act(unit, entity, form, visit);
    }

    @GET
    @Path("/export.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response export(@PathParam("unit") String unit, @PathParam("entity") String entity, @Context UriInfo uri, @Context Visit visit) {
        return lists.export(unit, entity, uri.getQueryParameters(), visit);
    }

    @GET
    @Path("/options")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ListPages.Option> options(@PathParam("unit") String unit, @PathParam("entity") String entity, @QueryParam("q") String q, @Context Visit visit) {
        return lists.options(unit, entity, q == null ? "" : q, visit);
    }

    @GET
    @Path("/new")
    public View blank(@PathParam("unit") String unit, @PathParam("entity") String entity, @Context Visit visit) {
        return forms.blank(unit, entity, visit);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object create(@PathParam("unit") String unit, @PathParam("entity") String entity, MultivaluedMap<String, String> form, @Context Visit visit) {
        return forms.create(unit, entity, form, visit);
    }

    @GET
    @Path("/{id}")
    public View open(@PathParam("unit") String unit, @PathParam("entity") String entity, @PathParam("id") String id, @Context Visit visit) {
        return forms.open(unit, entity, id, visit);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("unit") String unit, @PathParam("entity") String entity, @PathParam("id") String id, MultivaluedMap<String, String> form,
            @Context Visit visit) {
        return forms.save(unit, entity, id, form, visit);
    }

    @GET
    @Path("/{id}/history")
    public View history(@PathParam("unit") String unit, @PathParam("entity") String entity, @PathParam("id") String id, @Context Visit visit) {
        return forms.history(unit, entity, id, visit);
    }

    @GET
    @Path("/{id}/delete")
    public View askDelete(@PathParam("unit") String unit, @PathParam("entity") String entity, @PathParam("id") String id, @Context Visit visit) {
        return forms.askDelete(unit, entity, id, visit);
    }

    @POST
    @Path("/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object delete(@PathParam("unit") String unit, @PathParam("entity") String entity, @PathParam("id") String id, @Context Visit visit) {
        return forms.delete(unit, entity, id, visit);
    }
}
