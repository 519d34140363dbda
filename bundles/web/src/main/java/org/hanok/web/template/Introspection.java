package org.hanok.web.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/**
 * What templates may touch: records by component, maps by key, optionals by what they hold, and methods of plain values and of our own tools. Nothing else has
 * methods here, so a template cannot reach a class, a service or an entity (server-side template injection: CVE-2020-13936 and its kin).
 */
public final class Introspection extends UberspectImpl {

    /** Looked up once for each record class; the class value goes with the class, and so with its plugin. */
    private static final ClassValue<Map<String, Optional<Accessor>>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Accessor>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public Iterator<?> getIterator(Object value, Info info) {
        return value instanceof Iterable<?> many ? many.iterator() : value instanceof Map<?, ?> map ? map.values().iterator()
                : value instanceof Object[] array ? Arrays.asList(array).iterator() : null;
    }

    @Override
    public VelMethod getMethod(Object value, String name, Object[] arguments, Info info) {
        if (value instanceof Record record && arguments.length == 0) {
            return component(record.getClass(), name);
        }
        return isPlain(value) && !name.equals("getClass") ? super.getMethod(value, name, arguments, info) : null;
    }

    @Override
    public VelPropertyGet getPropertyGet(Object value, String name, Info info) {
        if (value instanceof Optional<?>) {
            return new Unwrapped(name, info);
        }
        if (value instanceof Record record) {
            Accessor accessor = component(record.getClass(), name);
            return accessor == null ? null : accessor;
        }
        return isPlain(value) && !name.equals("class") ? super.getPropertyGet(value, name, info) : null;
    }

    @Override
    public VelPropertySet getPropertySet(Object value, String name, Object argument, Info info) {
        return null;
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean || value instanceof Character || value instanceof Collection<?>
                || value instanceof Map<?, ?> || value instanceof Map.Entry<?, ?> || value instanceof Enum<?> || value instanceof Temporal
                || value instanceof Optional<?> || value instanceof Locale || value instanceof Iterator<?> || value instanceof Tool
                || value.getClass().getName().startsWith("org.apache.velocity.runtime.directive.");
    }

    /** A method of a record without parameters: a component, or a shape's own computed value. */
    private static Accessor component(Class<?> type, String name) {
        return COMPONENTS.get(type).computeIfAbsent(name, missing -> Optional.ofNullable(find(type, missing))).orElse(null);
    }

    private static Accessor find(Class<?> type, String name) {
        for (String candidate : new String[] {name, "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1)}) {
            try {
                Method method = type.getDeclaredMethod(candidate);
                method.setAccessible(true);
                return new Accessor(method);
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return null;
    }

    private record Accessor(Method method) implements VelPropertyGet, VelMethod {

        @Override
        public Object invoke(Object value) throws InvocationTargetException, IllegalAccessException {
            Object result = method.invoke(value);
            return result instanceof Optional<?> optional ? optional.orElse(null) : result;
        }

        @Override
        public Object invoke(Object value, Object[] arguments) throws IllegalAccessException, InvocationTargetException {
            return invoke(value);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Class<?> getReturnType() {
            return method.getReturnType();
        }
    }

    /** A property of what an optional holds. */
    private final class Unwrapped implements VelPropertyGet {

        private final String name;
        private final Info info;

        Unwrapped(String name, Info info) {
            this.name = name;
            this.info = info;
        }

        @Override
        public Object invoke(Object value) throws Exception {
            Object held = ((Optional<?>) value).orElse(null);
            VelPropertyGet property = held == null ? null : getPropertyGet(held, name, info);
            return property == null ? null : property.invoke(held);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public String getMethodName() {
            return name;
        }
    }
}
