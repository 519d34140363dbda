package org.hanok.notifier.staff;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.notifier.DispatchState;
import org.hanok.notifier.Dispatches;
import org.hanok.notifier.Row;
import org.hanok.notifier.letter.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Notices on screen: what left, what did not and why, one or all of them once more. */
@Component(service = NoticePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=notifier)")
@Path(NoticePages.HOME)
@Produces(MediaType.TEXT_HTML)
@Secured(DispatchAdmin.PERMISSION)
public class NoticePages {

    static final String HOME = "/admin/notifier/notices";
    private static final String EDIT = DispatchAdmin.PERMISSION + ".edit";
    private static final int PAGE = 50;

    private final DispatchBook book;
    private final Dispatches dispatches;
    private final Contents contents;
    private final Texts texts;
    private final Messages messages;

    @Activate
    public NoticePages(@Reference DispatchBook book, @Reference Dispatches dispatches, @Reference Contents contents, @Reference Texts texts, @Reference Messages messages) {
        this.book = book;
        this.dispatches = dispatches;
        this.contents = contents;
        this.texts = texts;
        this.messages = messages;
    }

    @GET
    public View list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("before") @DefaultValue("0") long before, @QueryParam("done") @DefaultValue("-1") int done, @Context Visit visit) {
        Optional<DispatchState> wanted = NotificationResource.state(state);
        List<Row> rows = book.page(new DispatchBook.Search(wanted, "", "", text), before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("lines", rows.stream().limit(PAGE).map(row -> line(row, visit)).toList());
        model.put("tabs", tabs(state, visit));
        model.put("q", text);
        model.put("state", wanted.map(Enum::name).orElse(""));
        model.put("may", visit.may(EDIT));
        model.put("done", done);
        model.put("bulk", wanted.filter(s -> s == DispatchState.DEAD || s == DispatchState.UNSURE || s == DispatchState.OFF).isPresent());
        model.put("older", rows.size() <= PAGE ? "" : HOME + "?state=" + state + "&before=" + rows.get(PAGE - 1).id());
        return View.of("notifier/notices", model).layout("admin");
    }

    @GET
    @Path("/{id}")
    public View one(@PathParam("id") long id, @QueryParam("done") @DefaultValue("-1") int done, @Context Visit visit) {
        Line line = line(book.one(id), visit);
        Map<String, Object> model = new HashMap<>(Map.of("line", line, "row", line.row(), "may", visit.may(EDIT), "done", done));
        if (visit.may(Contents.PERMISSION)) {
            model.put("content", contents.read(id));
        }
        return View.of("notifier/notice", model).layout("admin");
    }

    @POST
    @Path("/{id}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(EDIT)
    public Response resend(@PathParam("id") long id) {
        book.one(id);
        return Response.seeOther(URI.create(HOME + "/" + id + "?done=" + (dispatches.again(id) ? 1 : 0))).build();
    }

    /** @param ids those chosen @param all whether all that ended in that state are meant */
    @POST
    @Path("/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(EDIT)
    public Response resendMany(@FormParam("id") List<Long> ids, @FormParam("all") @DefaultValue("") String all, @FormParam("state") @DefaultValue("") String state) {
        Optional<DispatchState> wanted = NotificationResource.state(state);
        long done = all.equals("true") && wanted.isPresent() ? dispatches.allAgain(wanted.get()) : ids.stream().filter(dispatches::again).count();
        return Response.seeOther(URI.create(HOME + "?state=" + state + "&done=" + done)).build();
    }

    private List<Tab> tabs(String current, Visit visit) {
        Map<DispatchState, Long> open = book.open();
        return Stream.of("", "DEAD", "UNSURE", "WAITING", "SENT", "OFF").map(name -> new Tab(messages.get(visit.locale(), "notifier.tab." + (name.isEmpty() ? "ALL" : name)),
                HOME + (name.isEmpty() ? "" : "?state=" + name), name.isEmpty() ? null : open.get(DispatchState.valueOf(name)), name.equals(current))).toList();
    }

    private Line line(Row row, Visit visit) {
        String channel = "notifier.channel." + row.channel();
        String trouble = "notifier.trouble." + row.trouble();
        return new Line(row, texts.name(row.topic(), visit.locale()), messages.has(channel) ? messages.get(visit.locale(), channel) : row.channel(),
                row.trouble().isEmpty() || !messages.has(trouble) ? row.trouble() : messages.get(visit.locale(), trouble));
    }

    /** @param event what happened @param channel its name @param trouble why the last try failed, in words where there are some */
    public record Line(Row row, String event, String channel, String trouble) {
    }

    /** @param count how many, where it matters */
    public record Tab(String label, String url, @Nullable Long count, boolean current) {
    }
}
