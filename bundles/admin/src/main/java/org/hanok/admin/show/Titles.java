package org.hanok.admin.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Values;
import org.hanok.api.admin.AdminModel;

/** Which attribute names a row to a person. */
public final class Titles {

    private static final List<String> USUAL = List.of("name", "title", "subject", "label", "number", "slug", "email", "topic");

    private Titles() {
    }

    /** The model's first column when it is a plain one, else a usual name, else the id. Never a masked one. */
    public static Optional<Attribute> of(Shape shape) {
        Stream<String> first = shape.model().map(AdminModel::columns).orElse(List.of()).stream().limit(1);
        return Stream.concat(first, USUAL.stream()).flatMap(name -> shape.attribute(name).stream())
                .filter(attribute -> attribute.kind().sortable() && !shape.masked(attribute)).findFirst().or(shape::id);
    }

    public static String of(Shape shape, Object entity) {
        return of(shape).map(attribute -> Values.read(entity, attribute)).map(String::valueOf).filter(text -> !text.isBlank()).orElseGet(() -> "#" + id(shape, entity));
    }

    public static String id(Shape shape, Object entity) {
        return shape.id().map(attribute -> Values.read(entity, attribute)).map(String::valueOf).orElse("");
    }
}
