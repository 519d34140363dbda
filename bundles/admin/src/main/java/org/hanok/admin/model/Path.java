package org.hanok.admin.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An attribute, or one reached over relations: {@code product.brand.name}. Only made from names that the metamodel knows.
 *
 * @param owner the shape that the last step belongs to
 */
public record Path(String name, List<Attribute> steps, Shape owner) {

    public Attribute last() {
        return steps.get(steps.size() - 1);
    }

    /** Empty when a step is unknown, or goes on behind something that is no relation. */
    public static Optional<Path> of(Units units, Shape shape, String name) {
        List<Attribute> steps = new ArrayList<>();
        Optional<Shape> at = Optional.of(shape);
        Shape owner = shape;
        for (String step : name.split("\\.", -1)) {
            Optional<Attribute> attribute = at.flatMap(s -> s.attribute(step));
            if (attribute.isEmpty()) {
                return Optional.empty();
            }
            owner = at.orElseThrow();
            steps.add(attribute.get());
            at = attribute.get().kind() == Kind.RELATION ? units.shape(shape.unit(), attribute.get().type()) : Optional.empty();
        }
        return Optional.of(new Path(name, List.copyOf(steps), owner));
    }

    /** Whether its value is hidden: by the shape one starts from, or by the one that owns it. */
    public boolean masked(Shape root) {
        return root.model().map(model -> model.masked().contains(name)).orElse(false) || root.masked(steps.get(0)) || owner.masked(last());
    }
}
