package org.hanok.blog.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Site;
import org.hanok.api.web.Secured;
import org.hanok.blog.PostRow;
import org.hanok.blog.TagRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Visible posts as JSON. */
@Component(service = BlogResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=blog)")
@Path("/api/blog/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
public class BlogResource {

    private final Posts posts;
    private final Reading reading;
    private final Site site;

    @Activate
    public BlogResource(@Reference Posts posts, @Reference Reading reading, @Reference Site site) {
        this.posts = posts;
        this.reading = reading;
        this.site = site;
    }

    /** @param total on all pages @param next the page to ask for next */
    public record Page(List<Item> items, long total, Optional<Integer> next) {
    }

    /** @param url public address @param minutes to read it */
    public record Item(long id, String slug, String title, String deck, String author, Optional<Instant> published, int minutes, String url) {
    }

    /** @param html the text as safe markup @param tags names */
    public record Whole(Item post, String html, List<String> tags, String series, List<Item> related) {
    }

    @GET
    @Secured(Secured.ANYONE)
    public Page list(@QueryParam("tag") @DefaultValue("") String tag, @QueryParam("page") @DefaultValue("1") int page) {
        PostList list = tag.isEmpty() ? posts.all(page) : posts.tagged(tag, page).orElse(new PostList(List.of(), 1, 0, ""));
        return new Page(list.items().stream().map(this::item).toList(), list.total(), list.number() < list.pages() ? Optional.of(list.number() + 1) : Optional.empty());
    }

    @GET
    @Path("/{slug}")
    @Secured(Secured.ANYONE)
    public Whole one(@PathParam("slug") String slug) {
        PostPage page = reading.page(slug);
        return new Whole(item(page.post()), page.text().markup(), page.tags().stream().map(TagRow::name).toList(), page.seriesName(),
                page.related().stream().map(this::item).toList());
    }

    private Item item(PostRow row) {
        return new Item(row.id(), row.slug(), row.title(), row.deck(), row.author(), row.published(), row.minutes(), site.url() + row.url());
    }
}
