package org.hanok.shop.risk.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Secured;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.risk.rule.Mode;
import org.hanok.shop.risk.rule.PluginSetting;
import org.hanok.shop.risk.rule.Rule;
import org.hanok.shop.risk.rule.book.RuleFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where staff write rules and try them on the past before they count. */
@Component(service = RulePages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=shop)")
@Path(RuleFront.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Secured(RulePages.SEE)
public class RulePages {

    /** To look at rules. */
    public static final String SEE = "shop.risk";
    /** To change them. */
    public static final String EDIT = "shop.risk.edit";
    private final RuleFront front;
    private final RuleForm form;
    private final RuleDesk desk;
    private final Trials trials;
    private final Classes classes;

    @Activate
    public RulePages(@Reference RuleFront front, @Reference RuleForm form, @Reference RuleDesk desk, @Reference Trials trials, @Reference Classes classes) {
        this.front = front;
        this.form = form;
        this.desk = desk;
        this.trials = trials;
        this.classes = classes;
    }

    @GET
    public View list(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.list(visit, done.matches("saved|switched|plugin") ? done : "");
    }

    @GET
    @Path("/new")
    public View fresh(@QueryParam("copy") @DefaultValue("0") long copy, @Context Visit visit) {
        RuleFields fields = copy == 0 ? RuleForm.fresh() : form.of(desk.find(copy).orElseThrow(NotFound::new)).with("name", "").with("mode", Mode.SHADOW.name());
        return form.show(visit, 0, fields, Optional.empty(), RuleForm.Beside.NOTHING);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public View show(@PathParam("id") long id, @Context Visit visit) {
        Rule rule = desk.find(id).orElseThrow(NotFound::new);
        return form.show(visit, id, form.of(rule), Optional.of(rule), RuleForm.Beside.NOTHING);
    }

    /** Keeps a rule, or with {@code go=try} only shows what it would have done. What nearly nobody would survive needs {@code sure=true}. */
    @POST
    @Secured(EDIT)
    public Response save(MultivaluedMap<String, String> sent, @Context Visit visit) {
        RuleFields fields = RuleForm.sent(sent);
        String id = one(sent, "id");
        Trials.Trial trial = trials.read(fields, id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
        return html(trial.rule().isEmpty() ? form.show(visit, trial.id(), fields, Optional.empty(), new RuleForm.Beside(trial.troubles(), Optional.empty(), RuleForm.Asked.USUAL, ""))
                : one(sent, "go").equals("try") ? tried(visit, fields, trial, new RuleForm.Asked(one(sent, "size"), one(sent, "tryFrom"), one(sent, "tryUntil")))
                : kept(visit, fields, trial, one(sent, "sure").equals("true")));
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/mode")
    @Secured(EDIT)
    public Response mode(@PathParam("id") long id, MultivaluedMap<String, String> sent, @Context Visit visit) {
        if (!Set.of("ON", "OFF", "SHADOW").contains(one(sent, "mode"))) {
            throw new Refused("shop.risk.wrong.choice");
        }
        Rule rule = desk.find(id).orElseThrow(NotFound::new).in(Mode.valueOf(one(sent, "mode")));
        String warning = trials.warning(rule);
        if (!warning.isEmpty()) {
            return html(form.show(visit, id, form.of(rule), Optional.of(rule), new RuleForm.Beside(Map.of(), Optional.of(trials.of(rule, 100)), RuleForm.Asked.USUAL, warning)));
        }
        desk.switchTo(id, rule.mode(), visit.signedIn().id());
        return to("?done=switched");
    }

    @POST
    @Path("/plugins")
    @Secured(EDIT)
    public Response plugin(MultivaluedMap<String, String> sent, @Context Visit visit) {
        String millis = one(sent, "millis");
        if (!Set.of("ON", "OFF", "SHADOW").contains(one(sent, "mode")) || !Set.of("HOLD", "IGNORE").contains(one(sent, "trouble"))
                || !one(sent, "name").matches("[a-z0-9-]{1,60}") || !millis.matches("[0-9]{1,4}") || Integer.parseInt(millis) < 10 || Integer.parseInt(millis) > 2000) {
            throw new Refused("shop.risk.wrong.plugin");
        }
        desk.plugin(one(sent, "name"), new PluginSetting(Mode.valueOf(one(sent, "mode")), PluginSetting.Trouble.valueOf(one(sent, "trouble")), Integer.parseInt(millis)),
                visit.signedIn().id());
        return to("?done=plugin");
    }

    @GET
    @Path("/classes")
    public View classes(@QueryParam("done") @DefaultValue("") String done, @Context Visit visit) {
        return front.classes(visit, done.equals("class") ? done : "", "");
    }

    @POST
    @Path("/classes")
    @Secured(EDIT)
    public Response keep(MultivaluedMap<String, String> sent, @Context Visit visit) {
        List<String> brands = sent.getOrDefault("brand", List.of());
        try {
            classes.save(new Classes.BrandClass(one(sent, "name"), one(sent, "ko"), one(sent, "en"),
                    brands.stream().filter(brand -> brand.matches("[0-9]{1,18}")).map(Long::valueOf).collect(Collectors.toSet())), visit.signedIn().id());
            return to("/classes?done=class");
        } catch (Refused refused) {
            return html(front.classes(visit, "", front.words(visit).get(refused.key(), refused.arguments())));
        }
    }

    @GET
    @Path("/history")
    public View history(@QueryParam("before") @DefaultValue("9223372036854775807") long before, @Context Visit visit) {
        return front.history(visit, before);
    }

    private View tried(Visit visit, RuleFields fields, Trials.Trial trial, RuleForm.Asked asked) {
        Rule rule = trial.rule().orElseThrow();
        return form.show(visit, trial.id(), fields, trial.rule(), new RuleForm.Beside(Map.of(), Optional.of(trials.of(rule, trials.range(asked.size(), asked.from(), asked.until()))), asked, ""));
    }

    private Object kept(Visit visit, RuleFields fields, Trials.Trial trial, boolean sure) {
        Rule rule = trial.rule().orElseThrow();
        String warning = sure ? "" : trials.warning(rule);
        if (!warning.isEmpty()) {
            return form.show(visit, trial.id(), fields, trial.rule(), new RuleForm.Beside(Map.of(), Optional.of(trials.of(rule, 100)), RuleForm.Asked.USUAL, warning));
        }
        desk.save(rule, visit.signedIn().id());
        return to("?done=saved");
    }

    private static String one(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Response to(String query) {
        return Response.seeOther(URI.create(RuleFront.PATH + query)).build();
    }

    private static Response html(Object answer) {
        return answer instanceof View view ? Response.status(view.status()).type(MediaType.TEXT_HTML_TYPE).entity(view).build() : (Response) answer;
    }
}
