package org.hanok.shop.books;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.vault.VaultTabs;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The book of PINs: where each bought PIN is now, product by product. */
@Component(service = BookPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(BookPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(VaultTabs.SEE)
public class BookPages {

    static final String PATH = "/admin/shop/books";
    private final PinBook book;
    private final Messages messages;

    @Activate
    public BookPages(@Reference PinBook book, @Reference Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @GET
    public View show(@QueryParam("wrong") @Nullable String wrong, @Context Visit visit) {
        List<Sheet> sheets = book.sheets();
        String done = wrong == null || !wrong.matches("[0-9]{1,3}") ? "" : messages.get(visit.locale(), "shop.books.checked", Integer.valueOf(wrong));
        return View.of("shop/admin-books", Map.of("sheets", sheets, "bought", sheets.stream().mapToLong(Sheet::bought).sum(),
                "wrong", (int) sheets.stream().filter(sheet -> !sheet.balanced()).count(), "done", done,
                "tabs", VaultTabs.BOOKS.tabs(new Words(messages, visit.locale()), visit))).layout("admin");
    }

    /** Checks now what the job checks every ten minutes. */
    @POST
    @Path("/check")
    public Response check() {
        return Response.seeOther(URI.create(PATH + "?wrong=" + book.check().size())).build();
    }
}
