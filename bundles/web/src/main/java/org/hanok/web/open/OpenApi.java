package org.hanok.web.open;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HttpMethod;
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

    private static final String API = "/api/";
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
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        resources().forEach(type -> describe(type, paths, schemas));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Hanok", "version", "1"));
        document.put("servers", List.of(Map.of("url", site.url().toString())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas.named(), "securitySchemes",
                Map.of("apiKey", Map.of("type", "http", "scheme", "bearer"), "session", Map.of("type", "apiKey", "in", "cookie", "name", "hanok"))));
        return document;
    }

    private Stream<Class<?>> resources() {
        try {
            Collection<ServiceReference<Object>> found = context.getServiceReferences(Object.class, "(" + JaxrsWhiteboardConstants.JAX_RS_RESOURCE + "=true)");
            return found.stream().flatMap(OpenApi::type);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> type(ServiceReference<Object> reference) {
        Object name = reference.getProperty("component.name");
        try {
            return name == null || reference.getBundle() == null ? Stream.empty() : Stream.of(reference.getBundle().loadClass(name.toString()));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    private static void describe(Class<?> type, Map<String, Map<String, Object>> paths, Schemas schemas) {
        String base = type.isAnnotationPresent(Path.class) ? type.getAnnotation(Path.class).value() : "";
        for (Method method : type.getMethods()) {
            String path = path(base, method);
            verb(method).filter(verb -> path.startsWith(API))
                    .forEach(verb -> paths.computeIfAbsent(path, missing -> new LinkedHashMap<>()).put(verb, new Operation(type, method, path, schemas).describe()));
        }
    }

    private static Stream<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT));
    }

    /** Slashes once, and no patterns inside the braces. */
    static String path(String base, Method method) {
        List<String> parts = new ArrayList<>(List.of(base));
        if (method.isAnnotationPresent(Path.class)) {
            parts.add(method.getAnnotation(Path.class).value());
        }
        return ("/" + String.join("/", parts)).replaceAll("\\{\\s*(\\w+)\\s*:[^/]*\\}", "{$1}").replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
