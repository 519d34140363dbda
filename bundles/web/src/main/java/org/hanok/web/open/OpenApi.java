package org.hanok.web.open;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hanok.api.Site;
import org.hanok.api.web.Secured;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.JaxrsWhiteboardConstants;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The JSON API of all running plugins as an OpenAPI 3.0.3 document, read from their resource classes when asked. */
@Component(service = OpenApi.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=web)")
@Path("/openapi.json")
public final class OpenApi {

    private static final String RESOURCES = "(" + JaxrsWhiteboardConstants.JAX_RS_RESOURCE + "=true)";
    private final BundleContext context;
    private final Site site;

    @Activate
    public OpenApi(BundleContext context, @Reference Site site) {
        this.context = context;
        this.site = site;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Secured(Secured.ANYONE)
    public Map<String, Object> document() {
        return new Document(site.url()).of(resources());
    }

    /** Each registers under its own name, and another bundle's classes are not ours to load: so all of them are asked for, and each bundle for its own. */
    private List<Class<?>> resources() {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, RESOURCES);
            return found == null ? List.of() : Arrays.stream(found).<Class<?>>flatMap(OpenApi::type).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> type(ServiceReference<?> reference) {
        Object name = reference.getProperty("component.name");
        try {
            return name == null || reference.getBundle() == null ? Stream.empty() : Stream.of(reference.getBundle().loadClass(name.toString()));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
