package org.hanok.blog.feed;

import java.util.Date;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The feed's address. Readers that know the newest state get 304 and no bytes. */
@Component(service = FeedResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=blog)")
@Path("/blog/feed.xml")
public class FeedResource {

    private final Feeds feeds;

    @Activate
    public FeedResource(@Reference Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Secured(Secured.ANYONE)
    public Response feed(@Context Request request) {
        Feed feed = feeds.newest();
        EntityTag tag = new EntityTag(feed.tag());
        Date changed = Date.from(feed.changed());
        Response.ResponseBuilder known = request.evaluatePreconditions(changed, tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(feed.xml(), "application/rss+xml;charset=UTF-8") : known;
        return answer.tag(tag).lastModified(changed).header("Cache-Control", "public, max-age=60").build();
    }
}
