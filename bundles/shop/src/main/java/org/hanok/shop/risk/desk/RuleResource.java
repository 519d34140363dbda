package org.hanok.shop.risk.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.shop.Body;
import org.hanok.shop.risk.kept.Archive;
import org.hanok.shop.risk.kept.KeptJudgement;
import org.hanok.shop.risk.replay.Range;
import org.hanok.shop.risk.replay.Replayed;
import org.hanok.shop.risk.replay.Simulator;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.RuleSet;
import org.hanok.shop.risk.rule.Trouble;
import org.hanok.shop.risk.rule.book.RuleBook;
import org.hanok.shop.risk.rule.book.RuleFields;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Rules, their replay and what was judged, for staff's programs. */
@Component(service = RuleResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path("/api/admin/v1/risk")
@Produces(MediaType.APPLICATION_JSON)
@Secured(RulePages.SEE)
public class RuleResource {

    private static final long UNKEPT = Long.MAX_VALUE / 2;
    private final RuleBook book;
    private final RuleDesk desk;
    private final Trials trials;
    private final Simulator simulator;
    private final Archive archive;
    private final Messages messages;
    private final Site site;

    @Activate
    public RuleResource(@Reference RuleBook book, @Reference RuleDesk desk, @Reference Trials trials, @Reference Simulator simulator, @Reference Archive archive,
            @Reference Messages messages, @Reference Site site) {
        this.book = book;
        this.desk = desk;
        this.trials = trials;
        this.simulator = simulator;
        this.archive = archive;
        this.messages = messages;
        this.site = site;
    }

    /** All rules in the order of evaluation, and their version. */
    public record RuleList(long version, List<RuleData> rules) {
    }

    /**
     * What to replay.
     *
     * @param rules the whole set of rules to try, or left out for those in force
     * @param rule one rule to put in, by its id in place of an old one
     * @param last how many purchases, 1 to 1000; left out for 100
     * @param from moments such as {@code 2026-11-01T00:00:00Z} between which they were placed
     */
    public record Trial(@Nullable List<RuleData> rules, @Nullable RuleData rule, @Nullable Integer last, @Nullable String from, @Nullable String until) {
    }

    @GET
    @Path("/rules")
    public RuleList list() {
        RuleSet rules = book.now();
        return new RuleList(rules.version(), rules.rules().stream().map(this::data).toList());
    }

    @GET
    @Path("/rules/{id: [0-9]{1,18}}")
    public RuleData one(@PathParam("id") long id) {
        return data(desk.find(id).orElseThrow(NotFound::new));
    }

    @POST
    @Path("/rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(RulePages.EDIT)
    @Answers(value = RuleData.class, status = 201)
    public Response create(RuleData data, @Context Visit visit) {
        long id = desk.save(read(data, 0, visit), visit.signedIn().id());
        return Response.status(Response.Status.CREATED).header("Location", "/api/admin/v1/risk/rules/" + id).entity(one(id)).build();
    }

    @PUT
    @Path("/rules/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured(RulePages.EDIT)
    public RuleData update(@PathParam("id") long id, RuleData data, @Context Visit visit) {
        one(id);
        desk.save(read(data, id, visit), visit.signedIn().id());
        return one(id);
    }

    /** Replays purchases of the past and keeps nothing. */
    @POST
    @Path("/rules/simulate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Replayed simulate(@Nullable Trial sent, @Context Visit visit) {
        Trial trial = Body.given(sent);
        RuleSet live = book.now();
        RuleSet draft = trial.rules() == null ? live : new RuleSet(live.version(), readAll(Body.all(trial.rules()), visit), live.classes(), live.plugins());
        if (trial.rule() != null) {
            draft = draft.with(draft(trial.rule(), trial.rule().id() == null ? 0 : trial.rule().id(), visit));
        }
        return simulator.replay(live, draft, Range.between(moment(trial.from()), moment(trial.until()), trial.last() == null ? 100 : trial.last()));
    }

    /** What was said of an order, oldest first. */
    @GET
    @Path("/orders/{number: [0-9A-Z-]{1,40}}")
    public List<KeptJudgement> judgements(@PathParam("number") String number) {
        return archive.of(number);
    }

    private List<Rule> readAll(List<RuleData> rules, Visit visit) {
        List<Rule> read = new ArrayList<>();
        for (RuleData data : rules) {
            read.add(draft(data, data.id() == null ? UNKEPT + read.size() : data.id(), visit));
        }
        return read;
    }

    private Rule draft(RuleData data, long id, Visit visit) {
        return rule(trials.draft(data.fields(), id), visit);
    }

    private Rule read(@Nullable RuleData data, long id, Visit visit) {
        if (data == null) {
            throw new Refused("shop.risk.wrong.choice");
        }
        return rule(trials.read(data.fields(), id), visit);
    }

    private Rule rule(Trials.Trial trial, Visit visit) {
        return trial.rule().orElseThrow(() -> refused(trial.troubles(), visit));
    }

    private Refused refused(Map<String, Trouble> troubles, Visit visit) {
        Map.Entry<String, Trouble> first = troubles.entrySet().iterator().next();
        return new Refused("shop.risk.wrong.field", first.getKey(), messages.get(visit.locale(), first.getValue().key(), first.getValue().arguments().toArray()));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("shop.risk.wrong.date");
        }
    }

    private RuleData data(Rule rule) {
        return RuleData.of(rule.id(), RuleFields.of(rule, site.zone()));
    }
}
