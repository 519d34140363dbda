package org.hanok.shop.vault.reveal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
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

/** Who opened which PIN, and whether that record is whole. */
@Component(service = RevealPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(RevealPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.REVEALED)
public class RevealPages {

    static final String PATH = "/admin/shop/reveals";
    private static final int SIZE = 50;
    private final Chain chain;
    private final Openings openings;
    private final Messages messages;

    @Activate
    public RevealPages(@Reference Chain chain, @Reference Openings openings, @Reference Messages messages) {
        this.chain = chain;
        this.openings = openings;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("before") @DefaultValue("9223372036854775807") long before, @QueryParam("member") @DefaultValue("0") long member,
            @Context Visit visit) {
        return page(before, member, Map.of("bad", chain.wasBroken()), visit);
    }

    /** Verifies the whole record and says which row is the first that does not fit. Changes nothing. */
    @POST
    @Path("/verify")
    public View verify(@Context Visit visit) {
        Chain.Verdict verdict = chain.verify();
        return page(Long.MAX_VALUE, 0, Map.of("bad", verdict.broken().isPresent(), "verified", true, "row", verdict.broken().orElse(0L), "count", verdict.rows(),
                "head", verdict.head()), visit);
    }

    private View page(long before, long member, Map<String, Object> more, Visit visit) {
        List<Openings.Opening> found = openings.before(before, member, SIZE + 1);
        List<Openings.Opening> shown = found.stream().limit(SIZE).toList();
        Map<String, Object> model = new HashMap<>(more);
        model.put("rows", shown);
        model.put("member", member == 0 ? "" : String.valueOf(member));
        model.put("more", found.size() > SIZE ? PATH + "?before=" + shown.get(SIZE - 1).id() + (member == 0 ? "" : "&member=" + member) : "");
        model.put("tabs", VaultTabs.REVEALS.tabs(new Words(messages, visit.locale()), visit));
        return View.of("shop/admin-reveals", model).layout("admin");
    }
}
