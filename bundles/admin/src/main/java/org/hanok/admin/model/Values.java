package org.hanok.admin.model;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes attributes of entities. Where EclipseLink has woven a class, its own accessors are used: they load what is lazy and report what changed;
 * the bare field would do neither.
 */
public final class Values {

    private Values() {
    }

    public static @Nullable Object read(Object entity, Attribute attribute) {
        Optional<Method> getter = woven(entity, "_persistence_get_" + attribute.name());
        return getter.isPresent() ? call(entity, getter.get()).orElse(null) : plain(entity, attribute.member());
    }

    public static void write(Object entity, Attribute attribute, @Nullable Object value) {
        Optional<Method> setter = woven(entity, "_persistence_set_" + attribute.name(), attribute.type())
                .or(() -> attribute.member() instanceof Method getter ? setter(entity, getter, attribute) : Optional.empty());
        if (setter.isPresent()) {
            call(entity, setter.get(), value);
        } else {
            set(entity, (Field) attribute.member(), value);
        }
    }

    /** A new entity through its no-argument constructor. */
    public static Object create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            open(constructor);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No entity can be made of " + type.getName(), e);
        }
    }

    static Class<?> type(Member member) {
        return member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
    }

    private static @Nullable Object plain(Object entity, Member member) {
        if (member instanceof Method getter) {
            return call(entity, getter).orElse(null);
        }
        try {
            open((Field) member);
            return ((Field) member).get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + member.getName(), e);
        }
    }

    private static void set(Object entity, Field field, @Nullable Object value) {
        try {
            open(field);
            field.set(entity, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot write " + field.getName(), e);
        }
    }

    private static Optional<Method> setter(Object entity, Method getter, Attribute attribute) {
        return woven(entity, getter.getName().replaceFirst("^(get|is)", "set"), attribute.type());
    }

    private static Optional<Method> woven(Object entity, String name, Class<?>... parameters) {
        try {
            return Optional.of(entity.getClass().getMethod(name, parameters));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> call(Object entity, Method method, @Nullable Object... arguments) {
        try {
            open(method);
            return Optional.ofNullable(method.invoke(entity, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot call " + method.getName(), e);
        }
    }

    /** Entities of other bundles keep their members private. */
    private static void open(AccessibleObject member) {
        member.setAccessible(true);
    }
}
