package org.hanok.admin.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.GeneratedValue;
import javax.persistence.JoinColumn;

/**
 * One attribute of an entity.
 *
 * @param type its Java type; of a to-many the type of its elements
 * @param optional whether the mapping allows it to be empty
 */
public record Attribute(String name, Kind kind, Class<?> type, Member member, boolean id, boolean version, boolean optional) {

    /** Whether the database or the provider makes its value. */
    public boolean generated() {
        return version || annotation(GeneratedValue.class).isPresent();
    }

    /** Whether the mapping lets it be written into a new row. */
    public boolean insertable() {
        return annotation(Column.class).map(Column::insertable).orElse(true) && annotation(JoinColumn.class).map(JoinColumn::insertable).orElse(true);
    }

    /** Whether the mapping lets it be changed later. */
    public boolean updatable() {
        return !id && annotation(Column.class).map(Column::updatable).orElse(true) && annotation(JoinColumn.class).map(JoinColumn::updatable).orElse(true);
    }

    /** The column's name in lower case, as the mapping or JPA's own rule says. */
    public String column() {
        String mapped = annotation(Column.class).map(Column::name).or(() -> annotation(JoinColumn.class).map(JoinColumn::name)).orElse("");
        String usual = kind == Kind.RELATION ? name + "_id" : name;
        return (mapped.isEmpty() ? usual : mapped).toLowerCase(java.util.Locale.ROOT);
    }

    public <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return Optional.ofNullable(((AnnotatedElement) member).getAnnotation(annotation));
    }
}
