package org.hanok.shop.vault.key;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.vault.VaultTabs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The keys that PINs are sealed with; changing to a new one while selling. */
@Component(service = KeyPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(KeyPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.SEALS)
public class KeyPages {

    static final String PATH = "/admin/shop/keys";
    private final Reseal reseal;
    private final Messages messages;

    @Activate
    public KeyPages(@Reference Reseal reseal, @Reference Messages messages) {
        this.reseal = reseal;
        this.messages = messages;
    }

    @GET
    public View show(@QueryParam("made") @DefaultValue("") String made, @Context Visit visit) {
        return page(made.matches("k[0-9]{1,6}") ? words(visit).get("shop.vault.keys.made", made) : "", "", visit);
    }

    /** @param seen the current key as the page showed it, so that a form sent twice makes one key */
    @POST
    @Path("/renew/{seen}")
    @Secured(VaultTabs.NEW_KEY)
    public Response renew(@PathParam("seen") String seen, @Context Visit visit) {
        if (!seen.equals(reseal.currentKey())) {
            return Response.seeOther(URI.create(PATH)).build();
        }
        try {
            return Response.seeOther(URI.create(PATH + "?made=" + reseal.renew())).build();
        } catch (Refused refused) {
            return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(page("", words(visit).get(refused.key()), visit).status(422)).build();
        }
    }

    private View page(String done, String error, Visit visit) {
        List<Reseal.Share> shares = reseal.shares();
        return View.of("shop/admin-keys", Map.of("shares", shares, "current", reseal.currentKey(), "old",
                shares.stream().filter(share -> !share.current()).mapToLong(Reseal.Share::pins).sum(), "done", done, "error", error, "may", visit.may(VaultTabs.NEW_KEY),
                "tabs", VaultTabs.KEYS.tabs(words(visit), visit))).layout("admin");
    }

    private Words words(Visit visit) {
        return new Words(messages, visit.locale());
    }
}
