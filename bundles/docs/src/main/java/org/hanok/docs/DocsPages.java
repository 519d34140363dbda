package org.hanok.docs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The shelf and the pages. */
@Component(service = DocsPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=docs)")
@Path("/docs")
@Produces(MediaType.TEXT_HTML)
@Secured(Secured.ANYONE)
public class DocsPages {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private final Library library;

    @Activate
    public DocsPages(@Reference Library library) {
        this.library = library;
    }

    @GET
    public View shelf() {
        return View.of("docs/shelf", Map.of("books", library.books())).cached(FRESH);
    }

    /** A book opens on its first page. */
    @GET
    @Path("/{book}")
    public Response book(@PathParam("book") String book, @Context Visit visit) {
        List<Entry> tree = library.tree(book, visit.may(Library.STAFF));
        return Response.seeOther(URI.create(tree.stream().findFirst().orElseThrow(NotFound::new).url())).build();
    }

    @GET
    @Path("/{book}/{page}")
    public View page(@PathParam("book") String book, @PathParam("page") String slug, @Context Visit visit) {
        PageView page = library.page(book, slug, visit.may(Library.STAFF)).orElseThrow(NotFound::new);
        return View.of("docs/page", Map.of("page", page)).subject(new Ref("docs.page", Long.toString(page.id()))).cached(FRESH);
    }
}
