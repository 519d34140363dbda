package org.hanok.admin.form.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Shape;

/**
 * Which attributes a form of this entity has, and which of them may be changed.
 *
 * @param columns what the database knows of them
 * @param fresh whether the row does not exist yet
 * @param may whether the visitor may change anything
 * @param parent attribute that points at the form around an inline
 */
public record Sheet(Shape shape, Catalogue columns, boolean fresh, boolean may, Optional<String> parent) {

    public List<Attribute> shown() {
        return shape.attributes().stream().filter(a -> a.kind() != Kind.MANY && !a.version() && !parent.map(a.name()::equals).orElse(false))
                .filter(a -> fresh ? editable(a) : !(a.id() && a.generated())).toList();
    }

    public List<Attribute> editable() {
        return shown().stream().filter(this::editable).toList();
    }

    public boolean editable(Attribute attribute) {
        return may && attribute.kind().editable() && !attribute.generated() && !shape.masked(attribute) && !readOnly().contains(attribute.name())
                && (fresh ? attribute.insertable() : attribute.updatable());
    }

    public boolean isLong(Attribute attribute) {
        return shape.model().map(model -> model.longTexts().contains(attribute.name())).orElse(false);
    }

    /** Whether the database would refuse the row without it. A new row takes the column's default; a text may be empty without being nothing. */
    public boolean required(Attribute attribute) {
        Catalogue.Facts facts = columns.facts(attribute);
        boolean text = attribute.kind() == Kind.TEXT;
        boolean needed = !facts.nullable() && (!facts.hasDefault() || !fresh && !text);
        return attribute.kind() != Kind.YES_NO && (needed || !attribute.optional() && !text);
    }

    private Set<String> readOnly() {
        return shape.readOnly();
    }
}
