package org.hanok.web.open;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

/** Resource classes as an OpenAPI document. */
final class Document {

    private static final String API = "/api/";
    private static final String ABOUT = "Lists come newest first with a cursor: pass the answer's next as cursor until there is none. Errors are RFC 9457 problems in the caller's language."
            + " Calls that move money or stock take an Idempotency-Key.";
    private static final Map<String, Object> PROBLEM = Map.of("type", "object", "description", "RFC 9457", "required", List.of("type", "title", "status"), "properties",
            Map.of("type", text(), "title", text(), "status", Map.of("type", "integer", "format", "int32"), "detail", text(), "incident", text()));

    private final URI server;
    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    Document(URI server) {
        this.server = server;
    }

    Map<String, Object> of(List<Class<?>> resources) {
        resources.stream().distinct().sorted(Comparator.comparing(Class::getName)).forEach(this::describe);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Hanok", "version", "1", "description", ABOUT, "license", Map.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")));
        document.put("servers", List.of(Map.of("url", server.toString())));
        document.put("tags", paths.keySet().stream().map(Document::tag).distinct().sorted().map(tag -> Map.of("name", tag, "description", "What " + tag + " offers")).toList());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> components() {
        Map<String, Object> named = new TreeMap<>(schemas.named());
        named.put("Problem", PROBLEM);
        return Map.of("schemas", named, "responses",
                Map.of("Problem", Map.of("description", "Refused or failed", "content", Map.of("application/problem+json", Map.of("schema", Schemas.reference("Problem"))))),
                "securitySchemes", Map.of("apiKey", Map.of("type", "http", "scheme", "bearer", "description", "A key of /account/keys"), "session",
                        Map.of("type", "apiKey", "in", "cookie", "name", "hanok", "description", "A browser's session; what changes something also takes the header X-CSRF-Token")));
    }

    private void describe(Class<?> type) {
        String base = type.isAnnotationPresent(Path.class) ? type.getAnnotation(Path.class).value() : "";
        for (Method method : Stream.of(type.getMethods()).sorted(Comparator.comparing(Method::getName)).toList()) {
            String path = path(base, method);
            verb(method).filter(verb -> path.startsWith(API))
                    .forEach(verb -> paths.computeIfAbsent(path, missing -> new LinkedHashMap<>()).put(verb, new Operation(type, method, verb, tag(path), schemas).describe()));
        }
    }

    private static Stream<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).filter(Objects::nonNull)
                .map(found -> found.value().toLowerCase(Locale.ROOT));
    }

    private static String tag(String path) {
        return path.split("/")[2];
    }

    /** Slashes once, and no patterns inside the braces. */
    static String path(String base, Method method) {
        List<String> parts = new ArrayList<>(List.of(base));
        if (method.isAnnotationPresent(Path.class)) {
            parts.add(method.getAnnotation(Path.class).value());
        }
        return ("/" + String.join("/", parts)).replaceAll("\\{\\s*(\\w+)\\s*:[^/]*\\}", "{$1}").replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }
}
