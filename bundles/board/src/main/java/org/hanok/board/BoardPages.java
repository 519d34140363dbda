package org.hanok.board;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The board's pages. */
@Component(service = BoardPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=board)")
@Path("/board")
@Produces(MediaType.TEXT_HTML)
public class BoardPages {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private final Board board;
    private final Topics topics;
    private final Messages messages;

    @Activate
    public BoardPages(@Reference Board board, @Reference Topics topics, @Reference Messages messages) {
        this.board = board;
        this.topics = topics;
        this.messages = messages;
    }

    @GET
    @Secured(Secured.ANYONE)
    public View home(@QueryParam("show") String show, @QueryParam("page") @DefaultValue("0") int page, @Context Visit visit) {
        return list("", Filter.of(show), page, visit);
    }

    @GET
    @Path("/write")
    @Secured(Secured.MEMBER)
    public View form(@QueryParam("board") @DefaultValue("questions") String corner, @Context Visit visit) {
        return form(corner, "", "", Map.of(), visit);
    }

    @POST
    @Path("/write")
    @Secured(Secured.MEMBER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@FormParam("board") String corner, @FormParam("title") String title, @FormParam("text") String text, @Context Visit visit) {
        try {
            return Response.seeOther(URI.create(board.write(corner, title, text, visit.signedIn()))).build();
        } catch (Refused e) {
            return again(form(corner, title, text, said(e, visit), visit));
        } catch (NotFound e) {
            return again(form(corner, title, text, Map.of("board", messages.get(visit.locale(), "board.refused.board")), visit));
        }
    }

    @GET
    @Path("/{board}")
    @Secured(Secured.ANYONE)
    public View corner(@PathParam("board") String corner, @QueryParam("show") String show, @QueryParam("page") @DefaultValue("0") int page, @Context Visit visit) {
        topics.corner(corner).orElseThrow(NotFound::new);
        return list(corner, Filter.of(show), page, visit);
    }

    @GET
    @Path("/{board}/{id:\\d+}")
    @Secured(Secured.ANYONE)
    public View topic(@PathParam("board") String corner, @PathParam("id") long id, @Context Visit visit) {
        return topic(corner, id, "", Map.of(), visit).cached(FRESH);
    }

    @POST
    @Path("/{board}/{id:\\d+}/replies")
    @Secured(Secured.MEMBER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reply(@PathParam("board") String corner, @PathParam("id") long id, @FormParam("text") String text, @Context Visit visit) {
        try {
            board.reply(id, text, visit.signedIn());
            return Response.seeOther(URI.create("/board/" + corner + "/" + id + "#replies")).build();
        } catch (Refused e) {
            return again(topic(corner, id, text, said(e, visit), visit));
        }
    }

    @POST
    @Path("/{board}/{id:\\d+}/solved")
    @Secured(Secured.MEMBER)
    public Response solve(@PathParam("board") String corner, @PathParam("id") long id, @Context Visit visit) {
        board.solve(id, visit.signedIn());
        return Response.seeOther(URI.create("/board/" + corner + "/" + id)).build();
    }

    private View list(String corner, Filter filter, int page, Visit visit) {
        int number = Math.max(0, Math.min(page, 10_000));
        List<TopicRow> rows = topics.list(corner, filter, visit.member().map(Member::id).orElse(0L), number);
        Map<String, Object> model = new HashMap<>();
        model.put("corners", topics.corners());
        model.put("corner", corner);
        model.put("filter", filter.key());
        model.put("base", corner.isEmpty() ? "/board" : "/board/" + corner);
        model.put("topics", rows.size() > Topics.PAGE ? rows.subList(0, Topics.PAGE) : rows);
        model.put("more", rows.size() > Topics.PAGE ? "?show=" + filter.key() + "&page=" + (number + 1) : "");
        return View.of("board/home", model).cached(FRESH);
    }

    private View topic(String corner, long id, String text, Map<String, String> errors, Visit visit) {
        TopicPage page = board.page(corner, id, visit.member().map(Member::id).orElse(0L)).orElseThrow(NotFound::new);
        return View.of("board/topic", Map.of("page", page, "text", text == null ? "" : text, "errors", errors)).subject(new Ref("board.topic", Long.toString(id)));
    }

    private static Response again(View form) {
        return Response.status(422).entity(form.status(422)).build();
    }

    /** The sentence by the name of the field it is about. */
    private Map<String, String> said(Refused refused, Visit visit) {
        String field = switch (refused.key()) {
            case "board.refused.title" -> "title";
            case "board.refused.text" -> "text";
            default -> "board";
        };
        return Map.of(field, messages.get(visit.locale(), refused.key(), refused.arguments()));
    }

    private View form(String corner, String title, String text, Map<String, String> errors, Visit visit) {
        List<Map<String, String>> choices = topics.corners().stream().filter(row -> !row.staffOnly() || visit.may(Board.MODERATE))
                .map(row -> Map.of("value", row.slug(), "label", row.name())).toList();
        return View.of("board/write", Map.of("choices", choices, "corner", corner == null ? "" : corner, "heading", title == null ? "" : title,
                "text", text == null ? "" : text, "errors", errors));
    }
}
