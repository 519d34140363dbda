package org.hanok.admin.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.admin.form.sheet.Catalogue;
import org.hanok.admin.form.sheet.Children;
import org.hanok.admin.form.sheet.Inputs;
import org.hanok.admin.form.sheet.Seen;
import org.hanok.admin.form.sheet.Sheet;
import org.hanok.admin.form.sheet.Submission;
import org.hanok.admin.list.Picks;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Typed;
import org.hanok.admin.model.Units;
import org.hanok.admin.model.Values;
import org.hanok.admin.show.Cells;
import org.hanok.admin.show.Labels;
import org.hanok.admin.show.Titles;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms of any entity, as they are shown. */
@Component(service = Forms.class)
public class Forms {

    private static final int BLANKS = 2;
    private final Units units;
    private final Labels labels;
    private final Inputs inputs;
    private final Fields fields;

    @Activate
    public Forms(@Reference Units units, @Reference Labels labels, @Reference Cells cells, @Reference Picks picks, @Reference Site site, @Reference Clock clock) {
        this.units = units;
        this.labels = labels;
        inputs = new Inputs(units, site.zone());
        fields = new Fields(units, labels, cells, inputs, new Choices(labels, picks));
    }

    /** The form of a row. @throws NotFound when there is no such row */
    FormView open(Shape shape, String id, Visit visit) {
        return show(shape, Optional.of(id), Optional.empty(), Map.of(), visit);
    }

    /** An empty form. */
    FormView blank(Shape shape, Visit visit) {
        return show(shape, Optional.empty(), Optional.empty(), Map.of(), visit);
    }

    /** The form as it was sent, with what is wrong with it. */
    FormView again(Shape shape, Optional<String> id, Map<String, List<String>> sent, Map<String, Refused> faults, Visit visit) {
        return show(shape, id, Optional.of(new Submission(sent, "")), faults, visit);
    }

    private FormView show(Shape shape, Optional<String> id, Optional<Submission> sent, Map<String, Refused> faults, Visit visit) {
        return shape.unit().tx().read(() -> {
            Sheet sheet = new Sheet(shape, Catalogue.of(shape), id.isEmpty(), Rights.edit(shape, visit), Optional.empty());
            Object entity = id.map(text -> find(shape, text)).orElseGet(() -> Values.create(shape.type().getJavaType()));
            Map<String, String> errors = new LinkedHashMap<>();
            faults.forEach((field, reason) -> errors.put(field, labels.text(visit.locale(), reason.key(), reason.arguments())));
            List<FormView.Field> lines = fields.of(sheet, entity, sent, "", errors, visit);
            return new FormView(id.orElse(""), id.isEmpty() ? "" : Titles.of(shape, entity), seen(sheet, entity, sent), lines,
                    inlines(shape, entity, sheet, sent, errors, visit), named(errors, lines), sheet.may(), id.isEmpty() ? "" : site(shape, entity));
        });
    }

    /** Above the form each message says which field it is about. */
    private static Map<String, String> named(Map<String, String> errors, List<FormView.Field> lines) {
        Map<String, String> named = new LinkedHashMap<>(errors);
        lines.forEach(line -> named.computeIfPresent(line.name(), (name, message) -> line.label() + ": " + message));
        return named;
    }

    private String seen(Sheet sheet, Object entity, Optional<Submission> sent) {
        return sent.map(submission -> submission.raw("_seen")).orElseGet(() -> sheet.fresh() ? "" : Seen.of(sheet, inputs, entity));
    }

    private List<FormView.Inline> inlines(Shape shape, Object entity, Sheet sheet, Optional<Submission> sent, Map<String, String> errors, Visit visit) {
        return Children.of(units, shape).stream().filter(children -> Rights.see(children.child(), visit) || children.child().model().isEmpty())
                .map(children -> inline(children, entity, sheet, sent, errors, visit)).toList();
    }

    private FormView.Inline inline(Children children, Object parent, Sheet around, Optional<Submission> sent, Map<String, String> errors, Visit visit) {
        Sheet sheet = children.sheet(false, around.may());
        String name = children.attribute().name();
        Collection<Object> rows = children.rows(parent);
        List<FormView.Line> lines = new ArrayList<>();
        for (Object row : rows.stream().limit(Children.MOST - BLANKS).toList()) {
            lines.add(line(sheet, name, lines.size(), row, sent, errors, visit));
        }
        Sheet fresh = new Sheet(children.child(), sheet.columns(), true, around.may(), sheet.parent());
        int last = sent.map(submission -> submission.rows(name).mapToInt(Integer::intValue).max().orElse(-1) + 1).orElse(0);
        int blanks = around.may() ? Math.max(lines.size() + BLANKS, Math.min(last, Children.MOST)) : lines.size();
        while (lines.size() < blanks) {
            lines.add(line(fresh, name, lines.size(), Values.create(children.child().type().getJavaType()), sent, errors, visit));
        }
        List<String> heads = sheet.shown().stream().map(a -> labels.attribute(children.child(), a.name(), visit.locale())).toList();
        return new FormView.Inline(name, labels.attribute(around.shape(), name, visit.locale()), heads, lines, around.may(), Math.max(0, rows.size() - lines.size()),
                children.back().map(back -> children.child().path() + "?" + back.name() + "=" + Titles.id(around.shape(), parent)).orElse(""));
    }

    private FormView.Line line(Sheet sheet, String list, int index, Object row, Optional<Submission> sent, Map<String, String> errors, Visit visit) {
        String id = sheet.fresh() ? "" : Titles.id(sheet.shape(), row);
        Optional<Submission> own = sent.map(submission -> submission.row(list, index)).filter(submission -> submission.raw("_id").equals(id));
        String prefix = list + "." + index + ".";
        return new FormView.Line(prefix, id, fields.of(sheet, row, own, prefix, errors, visit));
    }

    static Object find(Shape shape, String id) {
        return shape.id().flatMap(attribute -> Typed.parse(attribute, id)).map(key -> (Object) shape.unit().em().find(shape.type().getJavaType(), key))
                .orElseThrow(NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private static String site(Shape shape, Object entity) {
        return shape.model().map(model -> ((AdminModel<Object>) model).viewOnSite(entity)).orElse("");
    }
}
