package org.hanok.admin.runtime;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.show.Labels;
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

/** Scheduled jobs: when they ran, what they said, running one now. */
@Component(service = JobPages.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=admin)")
@Path("/admin/jobs")
@Produces(MediaType.TEXT_HTML)
public class JobPages {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)\\d{1,18}(?=[\\s,.]|$)");
    private final Ledger ledger;
    private final AuditLog audit;
    private final Labels labels;

    /** @param title what people call it @param when how often it runs @param said what it did the last time, in the reader's words */
    record Line(String title, String when, Ledger.Job job, String said) {
    }

    @Activate
    public JobPages(@Reference Ledger ledger, @Reference AuditLog audit, @Reference Labels labels) {
        this.ledger = ledger;
        this.audit = audit;
        this.labels = labels;
    }

    @GET
    @Secured("admin.runtime")
    public View list(@Context Visit visit) {
        return View.of("admin/jobs", Map.of("jobs", ledger.jobs().stream().map(job -> line(job, visit)).toList(), "may", visit.may("admin.runtime.edit"))).layout("admin");
    }

    private Line line(Ledger.Job job, Visit visit) {
        return new Line(title(job.name(), visit), Rhythm.say(job.cron(), labels, visit.locale()), job, said(job, visit));
    }

    /** {@code payment.job.DepositSweep}, else the name in words. */
    private String title(String name, Visit visit) {
        String simple = simple(name);
        String plugin = name.replaceFirst("^org\\.hanok\\.", "").replaceFirst("\\..*", "");
        return labels.orWords(List.of(plugin + ".job." + simple, "admin.job." + simple), simple, visit.locale());
    }

    /** Jobs speak English. Where there is {@code admin.job.DepositSweep.said.3}, the three numbers of the sentence are told in that message. */
    private String said(Ledger.Job job, Visit visit) {
        Object[] numbers = NUMBER.matcher(job.result()).results().map(found -> Long.valueOf(found.group())).toArray();
        return labels.orSame("admin.job." + simple(job.name()) + ".said." + numbers.length, job.result(), visit.locale(), numbers);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @POST
    @Path("/{name}/run")
    @Secured("admin.runtime.edit")
    public Response run(@PathParam("name") String name, @Context Visit visit) {
        if (!ledger.run(name)) {
            throw new NotFound();
        }
        audit.write(Actor.of(visit), Deed.of("job.run", new Ref("admin.job", name), title(name, visit)));
        return Response.seeOther(URI.create("/admin/jobs?done=queued")).build();
    }
}
