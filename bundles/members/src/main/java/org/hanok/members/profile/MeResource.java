package org.hanok.members.profile;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.member.Member;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The signed-in member for programs. */
@Component(service = MeResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=members)")
@Path("/api/members/v1")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** @param language {@code ko} or {@code en} @param permissions sorted */
    public record Me(long id, String email, String name, String language, String assurance, List<String> permissions) {

        static Me of(Member member) {
            Locale locale = member.locale();
            return new Me(member.id(), member.email(), member.name(), locale.getLanguage(), member.assurance().name(),
                    member.permissions().stream().sorted().toList());
        }
    }

    @GET
    @Path("/me")
    @Secured(Secured.MEMBER)
    public Me me(@Context Visit visit) {
        return Me.of(visit.signedIn());
    }
}
