package org.hanok.web.open;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.web.Answers;
import org.hanok.api.web.Secured;

/** One method of a resource as OpenAPI says it. */
final class Operation {

    private static final Map<String, Object> PROBLEM = Map.of("$ref", "#/components/responses/Problem");

    private final Class<?> type;
    private final Method method;
    private final String verb;
    private final String tag;
    private final Schemas schemas;

    Operation(Class<?> type, Method method, String verb, String tag, Schemas schemas) {
        this.type = type;
        this.method = method;
        this.verb = verb;
        this.tag = tag;
        this.schemas = schemas;
    }

    Map<String, Object> describe() {
        List<Map<String, Object>> parameters = Stream.of(method.getParameters()).flatMap(parameter -> named(parameter).stream()).toList();
        Optional<Parameter> body = Stream.of(method.getParameters()).filter(parameter -> named(parameter).isEmpty() && !parameter.isAnnotationPresent(Context.class)).findFirst();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", type.getName().replaceFirst("org\\.hanok\\.", "").replace('.', '_') + "_" + method.getName());
        operation.put("summary", summary());
        operation.put("tags", List.of(tag));
        operation.put("parameters", parameters);
        body.ifPresent(parameter -> operation.put("requestBody",
                Map.of("required", true, "content", Map.of(consumed(), Map.of("schema", schemas.of(parameter.getParameterizedType()))))));
        operation.put("responses", responses(parameters, body.isPresent()));
        operation.put("security", secured().equals(Secured.ANYONE) ? List.of() : List.of(Map.of("apiKey", List.of()), Map.of("session", List.of())));
        if (!secured().equals(Secured.ANYONE)) {
            operation.put("x-permission", secured());
        }
        return operation;
    }

    /** The method's name in words, and who may. */
    private String summary() {
        String words = method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        String noun = type.getSimpleName().replaceFirst("Resource$", "").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + noun;
    }

    private Optional<Map<String, Object>> named(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return Optional.of(parameter(parameter.getAnnotation(PathParam.class).value(), "path", parameter));
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(parameter(parameter.getAnnotation(QueryParam.class).value(), "query", parameter));
        }
        return parameter.isAnnotationPresent(HeaderParam.class) ? Optional.of(parameter(parameter.getAnnotation(HeaderParam.class).value(), "header", parameter)) : Optional.empty();
    }

    private Map<String, Object> parameter(String name, String in, Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>(schemas.of(parameter.getParameterizedType()));
        if (parameter.isAnnotationPresent(DefaultValue.class) && !parameter.getAnnotation(DefaultValue.class).value().isEmpty()) {
            schema.put("default", typed(schema, parameter.getAnnotation(DefaultValue.class).value()));
        }
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", schema);
    }

    private static Object typed(Map<String, Object> schema, String text) {
        return "integer".equals(schema.get("type")) ? (Object) Long.valueOf(text) : "boolean".equals(schema.get("type")) ? (Object) Boolean.valueOf(text) : text;
    }

    private String consumed() {
        Consumes consumes = method.isAnnotationPresent(Consumes.class) ? method.getAnnotation(Consumes.class) : type.getAnnotation(Consumes.class);
        return consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0];
    }

    private Map<String, Object> responses(List<Map<String, Object>> parameters, boolean body) {
        Map<String, Object> responses = new TreeMap<>();
        if (method.getReturnType() == void.class) {
            responses.put("204", Map.of("description", "Done"));
        } else {
            responses.put(status(), Map.of("description", "Done", "content", Map.of(MediaType.APPLICATION_JSON, Map.of("schema", answered()))));
        }
        List<String> refusals = new ArrayList<>(List.of("422"));
        if (!secured().equals(Secured.ANYONE)) {
            refusals.addAll(List.of("401", "403"));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.get("in").equals("path"))) {
            refusals.add("404");
        }
        if (body || !verb.equals("get")) {
            refusals.add("400");
        }
        refusals.forEach(status -> responses.put(status, PROBLEM));
        responses.put("default", PROBLEM);
        return responses;
    }

    private String status() {
        return method.isAnnotationPresent(Answers.class) ? String.valueOf(method.getAnnotation(Answers.class).status()) : "200";
    }

    private Map<String, Object> answered() {
        if (method.isAnnotationPresent(Answers.class)) {
            return schemas.of(method.getAnnotation(Answers.class).value());
        }
        return method.getReturnType() == Response.class || method.getReturnType() == Object.class ? Map.of("type", "object") : schemas.of(method.getGenericReturnType());
    }

    private String secured() {
        Secured secured = method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : type.getAnnotation(Secured.class);
        return secured == null ? "nobody" : secured.value();
    }
}
