package org.hanok.web.open;

import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Secured;
import org.hanok.web.answer.Problem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Answers for a plugin that is being replaced, whatever it was asked and whatever kind of answer was wished for. */
@Component(service = Away.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=web)")
@Path("away")
@Produces(MediaType.WILDCARD)
@Secured(Secured.ANYONE)
public final class Away {

    @GET
    public Response read() {
        return later();
    }

    @POST
    public Response send() {
        return later();
    }

    @PUT
    public Response put() {
        return later();
    }

    @DELETE
    public Response delete() {
        return later();
    }

    private static Response later() {
        throw new Problem(503, "web.problem.503");
    }
}
