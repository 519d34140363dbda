package org.hanok.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The board as JSON. */
@Component(service = BoardResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=board)")
@Path("/api/board/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

    private final Board board;
    private final Topics topics;

    @Activate
    public BoardResource(@Reference Board board, @Reference Topics topics) {
        this.board = board;
        this.topics = topics;
    }

    /** @param next the page to ask for next */
    public record Page(List<TopicRow> items, Optional<Integer> next) {
    }

    /** @param board slug of the board */
    public record Draft(@Nullable String board, @Nullable String title, @Nullable String text) {
    }

    /** @param url public path of what was written */
    public record Written(String url) {
    }

    @GET
    @Secured(Secured.ANYONE)
    public Page list(@QueryParam("board") @DefaultValue("") String corner, @QueryParam("page") @DefaultValue("0") int page) {
        List<TopicRow> rows = topics.list(corner, Filter.NEW, 0, Math.max(0, page));
        return rows.size() > Topics.PAGE ? new Page(rows.subList(0, Topics.PAGE), Optional.of(page + 1)) : new Page(rows, Optional.empty());
    }

    @POST
    @Secured(Secured.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Written write(@Nullable Draft sent, @Context Visit visit) {
        Draft draft = sent == null ? new Draft(null, null, null) : sent;
        return new Written(board.write(given(draft.board()), given(draft.title()), given(draft.text()), visit.signedIn()));
    }

    private static String given(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
