package org.hanok.web.open;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.hanok.api.web.Secured;

/** One method of a resource as OpenAPI says it. */
final class Operation {

    private final Class<?> type;
    private final Method method;
    private final String path;
    private final Schemas schemas;

    Operation(Class<?> type, Method method, String path, Schemas schemas) {
        this.type = type;
        this.method = method;
        this.path = path;
        this.schemas = schemas;
    }

    Map<String, Object> describe() {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", type.getSimpleName() + "." + method.getName());
        operation.put("tags", List.of(path.split("/")[2]));
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Map<String, Object> named = named(parameter);
            if (named != null) {
                parameters.add(named);
            } else if (!parameter.isAnnotationPresent(Context.class) && parameter.getAnnotations().length == 0) {
                operation.put("requestBody", Map.of("required", true, "content", Map.of(consumed(), Map.of("schema", schemas.of(parameter.getParameterizedType())))));
            }
        }
        operation.put("parameters", parameters);
        operation.put("responses", responses());
        security(operation);
        return operation;
    }

    private Map<String, Object> named(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return parameter(parameter.getAnnotation(PathParam.class).value(), "path", true, parameter);
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return parameter(parameter.getAnnotation(QueryParam.class).value(), "query", false, parameter);
        }
        return parameter.isAnnotationPresent(HeaderParam.class) ? parameter(parameter.getAnnotation(HeaderParam.class).value(), "header", false, parameter) : null;
    }

    private Map<String, Object> parameter(String name, String in, boolean required, Parameter parameter) {
        return Map.of("name", name, "in", in, "required", required, "schema", schemas.of(parameter.getParameterizedType()));
    }

    private String consumed() {
        return method.isAnnotationPresent(Consumes.class) ? method.getAnnotation(Consumes.class).value()[0] : MediaType.APPLICATION_JSON;
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", "Done", "content", Map.of(MediaType.APPLICATION_JSON, Map.of("schema", schemas.of(method.getGenericReturnType())))));
        responses.put("default", Map.of("description", "Refused or failed, RFC 9457", "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("type", "object")))));
        return responses;
    }

    private void security(Map<String, Object> operation) {
        Secured secured = method.isAnnotationPresent(Secured.class) ? method.getAnnotation(Secured.class) : type.getAnnotation(Secured.class);
        if (secured == null || !secured.value().equals(Secured.ANYONE)) {
            operation.put("security", List.of(Map.of("apiKey", List.of()), Map.of("session", List.of())));
            operation.put("x-permission", secured == null ? "nobody" : secured.value());
        }
    }
}
