package org.hanok.notifier.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The member's own page: which messages they want. */
@Component(service = ChoicePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path("/account/notices")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.MEMBER)
public class ChoicePages {

    private final Wishes wishes;

    @Activate
    public ChoicePages(@Reference Wishes wishes) {
        this.wishes = wishes;
    }

    @GET
    public View show(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        List<Wishes.Wish> all = wishes.of(visit.signedIn(), visit.locale());
        boolean unproven = all.stream().anyMatch(wish -> !wish.possible());
        return View.of("notifier/choices", Map.of("wishes", all, "unproven", unproven, "done", done.equals("saved")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@FormParam("on") List<String> on, @Context Visit visit) {
        wishes.of(visit.signedIn(), visit.locale()).stream().filter(wish -> wish.possible() && wish.wanted() != on.contains(wish.key()))
                .forEach(wish -> wishes.set(visit.signedIn(), wish.topic(), wish.channel(), !wish.wanted()));
        return Response.seeOther(URI.create("/account/notices?done=saved")).build();
    }
}
