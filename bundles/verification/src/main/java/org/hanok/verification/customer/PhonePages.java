package org.hanok.verification.customer;

import java.util.Map;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A member's phone number in clear, once, for staff who may; written down each time. */
@Component(service = PhonePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=verification)")
@Path("/admin/verification/members")
@Produces(MediaType.TEXT_HTML)
@Secured(PhonePages.SHOW)
public class PhonePages {

    static final String SHOW = "verification.phones";

    private final Reveals reveals;

    @Activate
    public PhonePages(@Reference Reveals reveals) {
        this.reveals = reveals;
    }

    @POST
    @Path("/{member: \\d{1,18}}/phone")
    public View show(@PathParam("member") long member, @Context Visit visit) {
        return View.of("verification/phone", Map.of("phone", reveals.phone(member, visit).reveal(), "member", member)).layout("admin");
    }
}
