package org.hanok.web.open;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hanok.api.Money;

/** Java types as JSON schemas: records by their components, each described once. */
final class Schemas {

    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.ofEntries(simple(String.class, "string", ""), simple(int.class, "integer", "int32"),
            simple(Integer.class, "integer", "int32"), simple(long.class, "integer", "int64"), simple(Long.class, "integer", "int64"), simple(boolean.class, "boolean", ""),
            simple(Boolean.class, "boolean", ""), simple(double.class, "number", "double"), simple(Instant.class, "string", "date-time"),
            simple(LocalDate.class, "string", "date"));
    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = type instanceof Class<?> known ? known : Object.class;
        if (SIMPLE.containsKey(plain)) {
            return SIMPLE.get(plain);
        }
        if (plain == Money.class) {
            return Map.of("type", "object", "properties", Map.of("amount", SIMPLE.get(long.class), "currency", SIMPLE.get(String.class)));
        }
        if (plain.isEnum()) {
            return Map.of("type", "string", "enum", Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
        }
        return plain.isRecord() ? reference(plain) : Map.of("type", "object");
    }

    private Map<String, Object> generic(Class<?> raw, Type[] arguments) {
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0]));
        }
        if (raw == Optional.class) {
            Map<String, Object> maybe = new LinkedHashMap<>(of(arguments[0]));
            maybe.put("nullable", true);
            return maybe;
        }
        return Map.class.isAssignableFrom(raw) ? Map.of("type", "object", "additionalProperties", of(arguments[1])) : of(raw);
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = type.getPackageName().replaceFirst("org\\.hanok\\.", "").replace('.', '_') + "_" + type.getSimpleName();
        if (named.putIfAbsent(name, Map.of()) == null) {
            Map<String, Object> properties = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), of(component.getGenericType()));
            }
            named.put(name, Map.of("type", "object", "properties", properties));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map.Entry<Class<?>, Map<String, Object>> simple(Class<?> type, String name, String format) {
        return Map.entry(type, format.isEmpty() ? Map.of("type", name) : Map.of("type", name, "format", format));
    }
}
