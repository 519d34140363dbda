package org.hanok.web.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Site;
import org.hanok.api.health.HealthCheck;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.web.Secured;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Addresses for machines: health, robots, sitemap. */
@Component(service = Machines.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=web)")
@Path("/")
@Secured(Secured.ANYONE)
public final class Machines {

    private final Site site;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<HealthCheck> checks = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<SearchContributor> contributors = List.of();

    @Activate
    public Machines(@Reference Site site) {
        this.site = site;
    }

    @GET
    @Path("health/live")
    @Produces(MediaType.TEXT_PLAIN)
    public String live() {
        return "alive\n";
    }

    /** 200 when every vital part is well, else 503 with what is wrong. */
    @GET
    @Path("health/ready")
    @Produces(MediaType.APPLICATION_JSON)
    public Response ready() {
        Map<String, String> troubles = new LinkedHashMap<>();
        for (HealthCheck check : checks) {
            if (check.vital()) {
                check.trouble().ifPresent(trouble -> troubles.put(check.name(), trouble));
            }
        }
        return Response.status(troubles.isEmpty() ? 200 : 503).entity(Map.of("ready", troubles.isEmpty(), "troubles", troubles)).build();
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return "User-agent: *\nDisallow: /account\nDisallow: /admin\nDisallow: /cart\nDisallow: /checkout\nDisallow: /api/\nSitemap: " + site.url() + "/sitemap.xml\n";
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    public String sitemap() {
        return new Sitemap(site.url().toString()).of(contributors);
    }
}
