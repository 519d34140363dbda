package org.hanok.comments;

import java.util.HashMap;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
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

/** What the forms under a page send. Each leads back to that page. */
@Component(service = CommentPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=comments)")
@Path("/comments")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CommentPages {

    private final Desk desk;
    private final Moderation moderation;
    private final Messages messages;

    @Activate
    public CommentPages(@Reference Desk desk, @Reference Moderation moderation, @Reference Messages messages) {
        this.desk = desk;
        this.moderation = moderation;
        this.messages = messages;
    }

    @POST
    @Secured(Secured.MEMBER)
    public Response write(@FormParam("subject") @DefaultValue("") String subject, @FormParam("parent") @DefaultValue("0") long parent,
            @FormParam("text") @DefaultValue("") String text, @FormParam("back") @DefaultValue("/") String back, @Context Visit visit) {
        try {
            return Response.seeOther(Back.to(back, "comment-" + desk.write(subject(subject), parent, text, visit.signedIn()))).build();
        } catch (Refused e) {
            Map<String, Object> model = new HashMap<>(Map.of("subject", subject, "parent", parent, "text", text, "back", Back.to(back, "comments").getRawPath()));
            model.put("error", messages.get(visit.locale(), e.key(), e.arguments()));
            return Response.status(422).entity(View.of("comments/again", model).status(422)).build();
        }
    }

    @POST
    @Path("/{id:\\d+}/report")
    @Secured(Secured.MEMBER)
    public Response report(@PathParam("id") long id, @FormParam("back") @DefaultValue("/") String back, @Context Visit visit) {
        moderation.report(id, visit.signedIn());
        return Response.seeOther(Back.to(back, "comments")).build();
    }

    @POST
    @Path("/{id:\\d+}/delete")
    @Secured(Secured.MEMBER)
    public Response delete(@PathParam("id") long id, @FormParam("back") @DefaultValue("/") String back, @Context Visit visit) {
        desk.delete(id, visit.signedIn());
        return Response.seeOther(Back.to(back, "comments")).build();
    }

    /** @throws NotFound for text that names nothing */
    static Ref subject(String text) {
        try {
            return Ref.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
