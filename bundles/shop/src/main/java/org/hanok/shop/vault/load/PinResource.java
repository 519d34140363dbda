package org.hanok.shop.vault.load;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Refused;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.vault.Level;
import org.hanok.shop.vault.Racks;
import org.hanok.shop.vault.VaultTabs;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Stock in JSON, for staff and suppliers' programs. Codes go in and never come out. */
@Component(service = PinResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/pins")
@Produces(MediaType.APPLICATION_JSON)
@Secured(VaultTabs.SEE)
public class PinResource {

    private static final int MOST = 200;
    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,18})\\.([0-9]{1,18})");

    private final PinVault vault;
    private final Racks racks;
    private final Messages messages;

    @Activate
    public PinResource(@Reference PinVault vault, @Reference Racks racks, @Reference Messages messages) {
        this.vault = vault;
        this.racks = racks;
        this.messages = messages;
    }

    /** PINs by product and state, the emptiest first. @param cursor the {@code next} of the page before */
    @GET
    public Levels levels(@QueryParam("cursor") @DefaultValue("") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        Matcher last = CURSOR.matcher(cursor);
        if (!last.matches() && !cursor.isEmpty()) {
            throw new Refused("shop.api.refused.cursor");
        }
        int size = Math.min(MOST, Math.max(1, limit));
        List<Level> found = cursor.isEmpty() ? racks.levels(Long.MIN_VALUE, 0, size + 1)
                : racks.levels(Long.parseLong(last.group(1)), Long.parseLong(last.group(2)), size + 1);
        List<Level> shown = found.stream().limit(size).toList();
        return new Levels(shown, found.size() > size ? shown.get(size - 1).gap() + "." + shown.get(size - 1).product() : null);
    }

    /** @param next cursor of the page after, nothing on the last */
    public record Levels(List<Level> levels, @Nullable String next) {
    }

    /** Loads a batch. The same {@code Idempotency-Key} loads once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(VaultTabs.EDIT)
    @Answers(value = PinResource.Result.class, status = 201)
    public Response load(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Batch batch, @Context Visit visit) {
        Loaded loaded = vault.load(Body.given(batch).upload(key), visit.signedIn().id());
        List<Line> refused = loaded.faults().stream()
                .map(fault -> new Line(fault.line(), messages.get(visit.locale(), fault.key(), fault.arguments().toArray()))).toList();
        return Response.status(loaded.repeated() ? 200 : 201).entity(new Result(loaded.batch(), loaded.loaded(), refused)).build();
    }

    /** @param text one code per line, or any text together with a pattern @param pattern left out for the brand's own @param unitCost in minor units */
    public record Batch(long product, @Nullable String text, @Nullable String pattern, @Nullable String supplier, @Nullable Long unitCost, @Nullable String note) {

        Upload upload(@Nullable String key) {
            if (key == null || !key.matches("[!-~]{8,256}")) {
                throw new Refused("shop.checkout.refused.nokey");
            }
            if (text == null || text.isBlank()) {
                throw new Refused("shop.pins.text.missing");
            }
            if (length(pattern) > 300 || length(supplier) > 100 || length(note) > 500 || unitCost != null && unitCost < 0) {
                throw new Refused("shop.pins.form.wrong");
            }
            return new Upload(product, text, plain(pattern), plain(supplier), unitCost, plain(note), key);
        }

        private static int length(@Nullable String value) {
            return value == null ? 0 : value.length();
        }

        private static String plain(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        @Override
        public String toString() {
            return "PINs for product " + product;
        }
    }

    /** @param refused lines that gave no PIN, with the reason in the caller's language */
    public record Result(long batch, int loaded, List<Line> refused) {
    }

    public record Line(int line, String reason) {
    }
}
