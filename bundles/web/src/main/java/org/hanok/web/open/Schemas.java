package org.hanok.web.open;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hanok.api.Money;
import org.hanok.api.Secret;

/** Java types as JSON schemas: records by their components, each described once. Which texts may be missing is not known at run time: no annotations say so there. */
final class Schemas {

    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(simple(String.class, "string", ""), simple(int.class, "integer", "int32"),
            simple(Integer.class, "integer", "int32"), simple(long.class, "integer", "int64"), simple(Long.class, "integer", "int64"), simple(boolean.class, "boolean", ""),
            simple(Boolean.class, "boolean", ""), simple(double.class, "number", "double"), simple(Double.class, "number", "double"), simple(BigDecimal.class, "number", ""),
            simple(Instant.class, "string", "date-time"), simple(LocalDate.class, "string", "date"), simple(LocalTime.class, "string", "time"), simple(URI.class, "string", "uri"),
            simple(Secret.class, "string", "password"));
    private static final Map<String, Object> MONEY = Map.of("type", "object", "required", List.of("amount", "currency"), "description", "Whole minor units", "properties",
            Map.of("amount", SIMPLE.get(long.class), "currency", SIMPLE.get(String.class)));
    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> named() {
        return named;
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof GenericArrayType array) {
            return list(array.getGenericComponentType());
        }
        Class<?> plain = type instanceof Class<?> known ? known : Object.class;
        if (SIMPLE.containsKey(plain)) {
            return SIMPLE.get(plain);
        }
        if (plain.isArray()) {
            return plain == byte[].class ? Map.of("type", "string", "format", "binary") : list(plain.getComponentType());
        }
        if (plain.isEnum()) {
            return Map.of("type", "string", "enum", Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
        }
        return plain == Money.class ? named("Money", MONEY) : plain.isRecord() ? record(plain) : Map.of("type", "object");
    }

    private Map<String, Object> generic(Class<?> raw, Type[] arguments) {
        if (Collection.class.isAssignableFrom(raw)) {
            return list(arguments[0]);
        }
        if (raw == Optional.class) {
            return maybe(of(arguments[0]));
        }
        return Map.class.isAssignableFrom(raw) ? Map.of("type", "object", "additionalProperties", of(arguments[1])) : of(raw);
    }

    private Map<String, Object> list(Type item) {
        return Map.of("type", "array", "items", of(item));
    }

    /** Beside a reference nothing else counts in OpenAPI 3.0. */
    private static Map<String, Object> maybe(Map<String, Object> schema) {
        Map<String, Object> maybe = new LinkedHashMap<>(schema.containsKey("$ref") ? Map.of("allOf", List.of(schema)) : schema);
        maybe.put("nullable", true);
        return maybe;
    }

    private Map<String, Object> record(Class<?> type) {
        String name = type.getName().replaceFirst("org\\.hanok\\.", "").replace('.', '_').replace('$', '_');
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), of(component.getGenericType()));
                if (component.getType() == long.class || component.getType() == int.class) {
                    required.add(component.getName());
                }
            }
            named.put(name, required.isEmpty() ? Map.of("type", "object", "properties", properties) : Map.of("type", "object", "properties", properties, "required", required));
        }
        return reference(name);
    }

    private Map<String, Object> named(String name, Map<String, Object> schema) {
        named.put(name, schema);
        return reference(name);
    }

    private static Map.Entry<Class<?>, Map<String, Object>> simple(Class<?> type, String name, String format) {
        return Map.entry(type, format.isEmpty() ? Map.of("type", name) : Map.of("type", name, "format", format));
    }
}
