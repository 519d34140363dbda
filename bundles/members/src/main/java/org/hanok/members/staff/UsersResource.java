package org.hanok.members.staff;

import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Accounts for staff's programs. */
@Component(service = UsersResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/api/admin/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private final Users users;
    private final AccountCare care;

    @Activate
    public UsersResource(@Reference Users users, @Reference AccountCare care) {
        this.users = users;
        this.care = care;
    }

    @GET
    @Secured(AccountAdmin.SEE)
    public User.Page list(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return users.page(after, text, limit);
    }

    @GET
    @Path("/{id}")
    @Secured(AccountAdmin.SEE)
    public User one(@PathParam("id") long id) {
        return users.one(id);
    }

    @PUT
    @Path("/{id}/roles")
    @Secured(AccountAdmin.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    public User roles(@PathParam("id") long id, User.Roles wanted, @Context Visit visit) {
        if (wanted == null || wanted.roles() == null) {
            throw new Refused("members.care.role");
        }
        care.roles(visit.signedIn(), id, Set.copyOf(wanted.roles()));
        return users.one(id);
    }
}
