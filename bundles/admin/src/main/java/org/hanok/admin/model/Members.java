package org.hanok.admin.model;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the Java members behind attributes, in the order in which a person wrote them. */
final class Members {

    private Members() {
    }

    /** The annotated member: the field of that name, else the getter. */
    static Optional<Member> of(Class<?> type, String name, Member told) {
        if (told instanceof Method method && !method.getName().startsWith("_")) {
            return Optional.of(told);
        }
        return field(type, name).or(() -> told instanceof Field ? Optional.of(told) : Optional.empty());
    }

    static Optional<Member> field(Class<?> type, String name) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** Superclass first, then as declared. */
    static Comparator<Attribute> declared(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            List<String> own = new ArrayList<>();
            for (Field field : c.getDeclaredFields()) {
                own.add(field.getName());
            }
            names.addAll(0, own);
        }
        return Comparator.<Attribute>comparingInt(a -> names.indexOf(a.name()) < 0 ? Integer.MAX_VALUE : names.indexOf(a.name())).thenComparing(Attribute::name);
    }
}
