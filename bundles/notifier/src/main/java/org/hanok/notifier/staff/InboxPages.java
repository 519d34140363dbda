package org.hanok.notifier.staff;

import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
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

/** The member's own page behind the bell: what they were told last. */
@Component(service = InboxPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path("/account/messages")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class InboxPages {

    private static final int LISTED = 30;

    private final Inbox inbox;

    @Activate
    public InboxPages(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    @GET
    public View show(@Context Visit visit) {
        return View.of("notifier/inbox", Map.of("told", inbox.of(visit.signedIn().id(), LISTED)));
    }
}
