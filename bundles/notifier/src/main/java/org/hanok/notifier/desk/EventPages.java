package org.hanok.notifier.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Ref;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Recipient;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Channels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** One screen for who hears of what, and a test message for each channel. */
@Component(service = EventPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path(EventPages.HOME)
@Produces(MediaType.TEXT_HTML)
@Secured(EventPages.PERMISSION)
public class EventPages {

    static final String HOME = "/admin/notifier/events";
    static final String PERMISSION = "notifier.subscriptions";
    static final String EDIT = PERMISSION + ".edit";
    static final String TEST = "notifier.test";
    private static final int LATEST = 10;

    private final Matrix matrix;
    private final Channels channels;
    private final NoticeDesk desk;
    private final Changes changes;
    private final Clock clock;

    @Activate
    public EventPages(@Reference Matrix matrix, @Reference Channels channels, @Reference NoticeDesk desk, @Reference Changes changes, @Reference Clock clock) {
        this.matrix = matrix;
        this.channels = channels;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    public View show(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        List<Channel> open = matrix.operators().stream().map(id -> new Channel(id, matrix.label(id, visit.locale()), channels.open().contains(id))).toList();
        return View.of("notifier/events", Map.of("groups", matrix.groups(visit.locale()), "channels", open, "may", visit.may(EDIT), "changes",
                changes.before(Long.MAX_VALUE, LATEST).stream().map(change -> line(change, visit.locale())).toList(), "done",
                done.matches("saved|tested") ? done : "")).layout("admin");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(EDIT)
    public Response save(@FormParam("shown") List<String> shown, @FormParam("on") List<String> on, @FormParam("free") List<String> free,
            @Context Visit visit) {
        matrix.set(shown, on, free, visit.signedIn().id());
        return Response.seeOther(URI.create(HOME + "?done=saved")).build();
    }

    /** Sends the operators a word on that channel. */
    @POST
    @Path("/test/{channel}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(EDIT)
    public Response test(@PathParam("channel") String channel) {
        Ref subject = new Ref("notifier.channel", channel);
        if (channels.open().contains(channel)) {
            desk.alert(new Notice(TEST, Recipient.operators(), subject, Map.of("channel", channel), TEST + "|" + channel + "|" + clock.instant()), channel);
        }
        return Response.seeOther(URI.create(HOME + "?done=tested")).build();
    }

    private Line line(Changes.Change change, Locale locale) {
        return new Line(matrix.name(change.topic(), locale), change.audience(), matrix.label(change.channel(), locale), change.active(), change.optional(), change.name(),
                change.at());
    }

    /** What somebody changed, in words. */
    public record Line(String event, Audience audience, String channel, boolean active, boolean optional, String who, Instant at) {
    }

    /** @param open whether it sends now */
    public record Channel(String id, String label, boolean open) {
    }
}
