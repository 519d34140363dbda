package org.hanok.admin.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.admin.form.sheet.Inputs;
import org.hanok.admin.form.sheet.Sheet;
import org.hanok.admin.form.sheet.Submission;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.model.Values;
import org.hanok.admin.show.Cell;
import org.hanok.admin.show.Cells;
import org.hanok.admin.show.Labels;
import org.hanok.admin.show.Permissions;
import org.hanok.admin.show.Titles;
import org.hanok.api.web.Visit;

/** Makes the lines of a form. */
final class Fields {

    private final Units units;
    private final Labels labels;
    private final Cells cells;
    private final Inputs inputs;
    private final Choices choices;

    Fields(Units units, Labels labels, Cells cells, Inputs inputs, Choices choices) {
        this.units = units;
        this.labels = labels;
        this.cells = cells;
        this.inputs = inputs;
        this.choices = choices;
    }

    /** @param sent what was typed, which wins over what is stored */
    List<FormView.Field> of(Sheet sheet, Object entity, Optional<Submission> sent, String prefix, Map<String, String> errors, Visit visit) {
        return sheet.shown().stream().map(a -> sheet.editable(a) ? field(sheet, a, entity, sent, prefix, errors, visit) : shown(sheet, a, entity, prefix, visit)).toList();
    }

    private FormView.Field field(Sheet sheet, Attribute a, Object entity, Optional<Submission> sent, String prefix, Map<String, String> errors, Visit visit) {
        String value = sent.map(submission -> submission.text(a)).orElseGet(() -> inputs.text(sheet.shape(), a, entity));
        String name = prefix + a.name();
        String label = labels.attribute(sheet.shape(), a.name(), visit.locale());
        String help = labels.help(sheet.shape(), a, visit.locale());
        List<FormView.Option> options = options(sheet, a, value, visit.locale());
        String pick = a.kind() == Kind.RELATION && options.isEmpty() ? pick(sheet, a, visit) : "";
        return new FormView.Field(name, label, kind(sheet, a, options), value, errors.getOrDefault(name, ""), help, attrs(sheet, a), options,
                pick.isEmpty() ? Cell.of("text", "") : Cell.of("text", title(sheet, a, value)), pick);
    }

    private FormView.Field shown(Sheet sheet, Attribute a, Object entity, String prefix, Visit visit) {
        return new FormView.Field(prefix + a.name(), labels.attribute(sheet.shape(), a.name(), visit.locale()), "shown", "", "", "", Map.of(), List.of(),
                cell(sheet.shape(), a, entity, visit), "");
    }

    private Cell cell(Shape shape, Attribute a, Object entity, Visit visit) {
        if (shape.masked(a)) {
            return cells.masked();
        }
        Object value = Values.read(entity, a);
        if (a.kind() != Kind.RELATION || value == null) {
            return cells.of(shape, a, value, visit.locale());
        }
        return units.shape(shape.unit(), a.type()).map(target -> {
            Cell title = Cell.of("text", Titles.of(target, value));
            return Rights.see(target, visit) ? title.linked(target.path() + "/" + Titles.id(target, value)) : title;
        }).orElseGet(() -> Cell.of("empty", ""));
    }

    private List<FormView.Option> options(Sheet sheet, Attribute a, String value, Locale locale) {
        if (Permissions.in(a)) {
            return choices.permissions(units.shapes(), value, locale);
        }
        List<FormView.Option> options = switch (a.kind()) {
            case CHOICE -> choices.of(sheet.shape(), a, locale);
            case YES_NO -> a.type() == boolean.class ? List.<FormView.Option>of() : choices.of(sheet.shape(), a, locale);
            case RELATION -> units.shape(sheet.shape().unit(), a.type()).map(choices::related).filter(found -> found.size() <= Choices.FEW).orElse(List.of());
            default -> List.<FormView.Option>of();
        };
        boolean blank = !options.isEmpty() && (value.isEmpty() || sheet.columns().facts(a).nullable() && a.optional());
        return blank ? Stream.concat(Stream.of(new FormView.Option("", "—")), options.stream()).toList() : options;
    }

    private String pick(Sheet sheet, Attribute a, Visit visit) {
        return units.shape(sheet.shape().unit(), a.type()).filter(target -> Rights.see(target, visit)).map(target -> target.path() + "/options").orElse("");
    }

    private String title(Sheet sheet, Attribute a, String id) {
        return units.shape(sheet.shape().unit(), a.type()).map(target -> choices.title(target, id)).orElse("");
    }

    private static String kind(Sheet sheet, Attribute a, List<FormView.Option> options) {
        return switch (a.kind()) {
            case TEXT -> Permissions.in(a) ? "permissions" : sheet.isLong(a) ? "long" : "text";
            case WHOLE, DECIMAL -> "number";
            case INSTANT -> "moment";
            case DATE -> "date";
            case YES_NO -> a.type() == boolean.class ? "checkbox" : "select";
            case RELATION -> options.isEmpty() ? "pick" : "select";
            case CHOICE -> "select";
            default -> "text";
        };
    }

    private static Map<String, String> attrs(Sheet sheet, Attribute a) {
        Map<String, String> attrs = new LinkedHashMap<>();
        int length = sheet.columns().facts(a).length();
        if (length > 0 && a.kind() == Kind.TEXT) {
            attrs.put("maxlength", String.valueOf(length));
        }
        if (sheet.required(a)) {
            attrs.put("required", "required");
        }
        switch (a.kind()) {
            case WHOLE -> attrs.put("inputmode", "numeric");
            case DECIMAL -> attrs.put("inputmode", "decimal");
            case INSTANT -> attrs.put("step", "1");
            default -> attrs.put("autocomplete", "off");
        }
        return attrs;
    }
}
