package org.hanok.notifier.desk;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The member's choice of messages, for programs. */
@Component(service = ChoiceResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path("/api/notifier/v1/choices")
@Produces(MediaType.APPLICATION_JSON)
@Secured(Secured.MEMBER)
public class ChoiceResource {

    private final Wishes wishes;

    @Activate
    public ChoiceResource(@Reference Wishes wishes) {
        this.wishes = wishes;
    }

    @GET
    public Offered list(@Context Visit visit) {
        return new Offered(wishes.of(visit.signedIn(), visit.locale()).stream()
                .map(wish -> new Choice(wish.topic(), wish.name(), wish.channel(), wish.wanted(), wish.possible())).toList());
    }

    /** 422 for what is not offered: it cannot be switched off. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Offered choose(@Nullable Chosen chosen, @Context Visit visit) {
        if (chosen == null || chosen.topic() == null || chosen.channel() == null) {
            throw new Refused("notifier.choice.none");
        }
        wishes.set(visit.signedIn(), chosen.topic(), chosen.channel(), chosen.wanted());
        return list(visit);
    }

    /** Everything that may be chosen. */
    public record Offered(List<Choice> choices) {
    }

    /** @param possible whether the member can be reached that way; text messages need a proven number */
    public record Choice(String topic, String name, String channel, boolean wanted, boolean possible) {
    }

    /** A choice. */
    public record Chosen(@Nullable String topic, @Nullable String channel, boolean wanted) {
    }
}
