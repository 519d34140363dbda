package org.hanok.blog.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.blog.Desk;
import org.hanok.blog.Hashtags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The blog's pages. */
@Component(service = BlogPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=blog)")
@Path("/blog")
@Produces(MediaType.TEXT_HTML)
public class BlogPages {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private final Posts posts;
    private final Reading reading;
    private final PostData data;

    @Activate
    public BlogPages(@Reference Posts posts, @Reference Reading reading, @Reference PostData data) {
        this.posts = posts;
        this.reading = reading;
        this.data = data;
    }

    @GET
    @Secured(Secured.ANYONE)
    public View home(@QueryParam("page") @DefaultValue("1") int page) {
        return list(posts.all(page), "", "");
    }

    @GET
    @Path("/tags/{tag}")
    @Secured(Secured.ANYONE)
    public View tag(@PathParam("tag") String tag, @QueryParam("page") @DefaultValue("1") int page) {
        return list(posts.tagged(tag, page).orElseThrow(NotFound::new), Hashtags.slug(tag), "");
    }

    @GET
    @Path("/archive/{year:\\d{4}}")
    @Secured(Secured.ANYONE)
    public View year(@PathParam("year") int year, @QueryParam("page") @DefaultValue("1") int page) {
        return list(posts.year(year, page).orElseThrow(NotFound::new), "", Integer.toString(year));
    }

    @GET
    @Path("/{slug}")
    @Secured(Secured.ANYONE)
    public View post(@PathParam("slug") String slug, @Context Visit visit) {
        boolean editor = visit.may(Desk.POSTS);
        PostPage page = editor ? reading.preview(slug) : reading.page(slug);
        Map<String, Object> model = Map.of("page", page, "preview", editor && !reading.isPublic(page), "jsonLd", data.of(page));
        return View.of("blog/post", model).subject(new Ref("blog.post", Long.toString(page.post().id()))).cached(editor ? Duration.ZERO : FRESH);
    }

    /** @throws NotFound beyond the last page */
    private View list(PostList list, String tag, String year) {
        if (list.number() > list.pages()) {
            throw new NotFound();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("list", list);
        model.put("side", posts.side());
        model.put("tag", tag);
        model.put("year", year);
        return View.of("blog/list", model).cached(FRESH);
    }
}
