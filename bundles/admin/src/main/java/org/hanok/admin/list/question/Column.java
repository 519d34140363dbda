package org.hanok.admin.list.question;

import java.util.Optional;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Path;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Titles;

/**
 * A column of a list.
 *
 * @param name as the model or the address wrote it
 * @param shown the path whose values are read; of a relation the title of the related row
 * @param related shape and id path of the related row
 * @param masked never read, shown as dots
 */
public record Column(String name, Path shown, Optional<Related> related, boolean masked) {

    public record Related(Shape shape, Path id) {
    }

    /** Empty for names that the metamodel does not know, and for lists of children. */
    public static Optional<Column> of(Units units, Shape shape, String name) {
        return Path.of(units, shape, name).flatMap(path -> switch (path.last().kind()) {
            case MANY -> Optional.empty();
            case RELATION -> relation(units, shape, path);
            default -> Optional.of(new Column(name, path, Optional.empty(), path.masked(shape)));
        });
    }

    public boolean sortable() {
        return !masked && shown.last().kind().sortable();
    }

    public boolean number() {
        return shown.last().kind().numeric() && !shown.last().id() && related.isEmpty();
    }

    private static Optional<Column> relation(Units units, Shape shape, Path path) {
        Optional<Shape> target = units.shape(shape.unit(), path.last().type());
        return target.flatMap(Titles::of).flatMap(title -> Path.of(units, shape, path.name() + "." + title.name())).map(shown -> {
            Optional<Related> related = target.flatMap(Shape::id).flatMap(id -> Path.of(units, shape, path.name() + "." + id.name()))
                    .map(id -> new Related(target.orElseThrow(), id));
            return new Column(path.name(), shown, related, path.masked(shape) || shown.masked(shape));
        });
    }

    /** Whether filters can ask for it. */
    public static boolean filterable(Path path, Shape shape) {
        return !path.masked(shape) && path.last().kind() != Kind.MANY && path.last().kind() != Kind.OTHER;
    }
}
