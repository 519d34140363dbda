package org.hanok.admin.form.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.OneToMany;
import org.hanok.admin.audit.Change;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.model.Values;
import org.hanok.admin.show.Titles;
import org.hanok.api.admin.AdminModel;

/**
 * A list of children edited within its parent's form.
 *
 * @param attribute the parent's list
 * @param back the child's attribute that points at the parent, when it has one
 */
public record Children(Attribute attribute, Shape child, Optional<Attribute> back) {

    /** Rows that a form can hold. */
    public static final int MOST = 100;

    public static List<Children> of(Units units, Shape shape) {
        return shape.model().map(AdminModel::inlines).orElse(List.of()).stream().flatMap(name -> shape.attribute(name).stream())
                .filter(a -> a.kind() == Kind.MANY && !shape.masked(a)).flatMap(a -> units.shape(shape.unit(), a.type()).map(child -> of(a, child)).stream()).toList();
    }

    private static Children of(Attribute attribute, Shape child) {
        return new Children(attribute, child, attribute.annotation(OneToMany.class).map(OneToMany::mappedBy).filter(name -> !name.isEmpty()).flatMap(child::attribute));
    }

    public Sheet sheet(boolean fresh, boolean may) {
        return new Sheet(child, Catalogue.of(child), fresh, may, back.map(Attribute::name));
    }

    @SuppressWarnings("unchecked")
    public Collection<Object> rows(Object parent) {
        Object rows = Values.read(parent, attribute);
        return rows == null ? List.of() : (Collection<Object>) rows;
    }

    /** Changes, adds and removes rows as sent. Rows are found among the parent's own, so no other's row can be named. */
    public void fill(Object parent, Submission sent, Filling filling, List<Change> changes, Inputs inputs) {
        Sheet known = sheet(false, true);
        Sheet fresh = new Sheet(child, known.columns(), true, true, known.parent());
        sent.rows(attribute.name()).limit(MOST).forEach(index -> {
            Submission row = sent.row(attribute.name(), index);
            if (row.raw("_id").isEmpty()) {
                add(parent, row, fresh, filling, inputs);
            } else {
                existing(parent, row, known, filling, changes);
            }
        });
    }

    private void existing(Object parent, Submission row, Sheet sheet, Filling filling, List<Change> changes) {
        String id = row.raw("_id");
        Optional<Object> found = rows(parent).stream().filter(candidate -> Titles.id(child, candidate).equals(id)).findFirst();
        if (row.raw("_delete").isEmpty()) {
            found.ifPresent(entity -> filling.fill(sheet, entity, row, attribute.name() + "[" + id + "]."));
        } else {
            found.ifPresent(entity -> {
                changes.add(new Change(attribute.name() + "[" + id + "]", Titles.of(child, entity), ""));
                rows(parent).remove(entity);
                child.unit().em().remove(entity);
            });
        }
    }

    private void add(Object parent, Submission row, Sheet sheet, Filling filling, Inputs inputs) {
        Object blank = Values.create(child.type().getJavaType());
        boolean filled = sheet.editable().stream().anyMatch(a -> a.kind() != Kind.YES_NO && !row.text(a).isEmpty() && !row.text(a).equals(inputs.text(child, a, blank)));
        if (filled && row.raw("_delete").isEmpty()) {
            filling.fill(sheet, blank, row, attribute.name() + "[+].");
            back.ifPresent(a -> Values.write(blank, a, parent));
            rows(parent).add(blank);
            child.unit().em().persist(blank);
        }
    }
}
