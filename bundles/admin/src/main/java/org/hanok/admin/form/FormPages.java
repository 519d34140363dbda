package org.hanok.admin.form;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Response;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.History;
import org.hanok.admin.audit.Lines;
import org.hanok.admin.form.sheet.Errors;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Labels;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the addresses of forms answer. */
@Component(service = FormPages.class)
public class FormPages {

    private final Units units;
    private final Labels labels;
    private final Forms forms;
    private final Saving saving;
    private final Deletion deletion;
    private final History history;
    private final Lines lines;

    /** Names around a form. */
    record Around(String many, String one, String list, String path, boolean fresh, boolean deletable) {
    }

    @Activate
    public FormPages(@Reference Units units, @Reference Labels labels, @Reference Forms forms, @Reference Saving saving, @Reference Deletion deletion,
            @Reference History history, @Reference Lines lines) {
        this.units = units;
        this.labels = labels;
        this.forms = forms;
        this.saving = saving;
        this.deletion = deletion;
        this.history = history;
        this.lines = lines;
    }

    public View blank(String unit, String entity, Visit visit) {
        Shape shape = creating(unit, entity, visit);
        return page(shape, forms.blank(shape, visit), visit);
    }

    public View open(String unit, String entity, String id, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        return page(shape, forms.open(shape, id, visit), visit);
    }

    public Object create(String unit, String entity, Map<String, List<String>> form, Visit visit) {
        Shape shape = creating(unit, entity, visit);
        return answer(shape, Optional.empty(), form, saving.save(shape, Optional.empty(), form, Actor.of(visit)), visit);
    }

    public Object save(String unit, String entity, String id, Map<String, List<String>> form, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        Rights.require(Rights.edit(shape, visit));
        return answer(shape, Optional.of(id), form, saving.save(shape, Optional.of(id), form, Actor.of(visit)), visit);
    }

    public View history(String unit, String entity, String id, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        FormView form = forms.open(shape, id, visit);
        return View.of("admin/object-history", Map.of("form", form, "around", around(shape, form, visit),
                "entries", lines.show(history.of(new Ref(shape.key(), id)), visit.locale()))).layout("admin");
    }

    public View askDelete(String unit, String entity, String id, Visit visit) {
        Shape shape = deletable(unit, entity, visit);
        return delete(shape, id, "", visit);
    }

    public Object delete(String unit, String entity, String id, Visit visit) {
        Shape shape = deletable(unit, entity, visit);
        try {
            deletion.delete(shape, id, Actor.of(visit));
            return Response.seeOther(URI.create(shape.path() + "?done=deleted&count=1")).build();
        } catch (Errors e) {
            return delete(shape, id, e.fields().values().stream().map(reason -> labels.text(visit.locale(), reason.key(), reason.arguments())).findFirst().orElse(""), visit)
                    .status(422);
        }
    }

    private Object answer(Shape shape, Optional<String> id, Map<String, List<String>> sent, Outcome outcome, Visit visit) {
        if (outcome instanceof Outcome.Saved saved) {
            return Response.seeOther(next(shape, saved.id(), sent.getOrDefault("_next", List.of("list")).get(0), id.isEmpty())).build();
        }
        if (outcome instanceof Outcome.Faulty faulty) {
            return page(shape, forms.again(shape, id, sent, faulty.fields(), visit), visit).status(422);
        }
        return conflict(shape, id.orElseThrow(NotFound::new), sent, visit).status(409);
    }

    private static URI next(Shape shape, String id, String wish, boolean fresh) {
        String done = "?done=" + (fresh ? "created" : "saved");
        return URI.create(switch (wish) {
            case "stay" -> shape.path() + "/" + id + done;
            case "another" -> shape.path() + "/new" + done;
            default -> shape.path() + done;
        });
    }

    private View conflict(Shape shape, String id, Map<String, List<String>> sent, Visit visit) {
        FormView now = forms.open(shape, id, visit);
        FormView yours = forms.again(shape, Optional.of(id), sent, Map.of(), visit);
        List<Map.Entry<String, String>> fields = sent.entrySet().stream().filter(entry -> !entry.getKey().startsWith("_"))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value))).toList();
        return View.of("admin/conflict", Map.of("around", around(shape, now, visit), "form", now, "rows", Conflict.between(now, yours), "fields", fields,
                "entries", lines.show(history.of(new Ref(shape.key(), id)).stream().limit(1).toList(), visit.locale()))).layout("admin");
    }

    private View delete(Shape shape, String id, String error, Visit visit) {
        FormView form = forms.open(shape, id, visit);
        return View.of("admin/delete", Map.of("around", around(shape, form, visit), "form", form, "preview", deletion.preview(shape, id, visit.locale()), "error", error))
                .layout("admin");
    }

    private View page(Shape shape, FormView form, Visit visit) {
        return View.of("admin/form", Map.of("form", form, "around", around(shape, form, visit))).layout("admin").subject(new Ref(shape.key(), form.id()));
    }

    private Around around(Shape shape, FormView form, Visit visit) {
        return new Around(labels.many(shape, visit.locale()), labels.within(shape, visit.locale()), shape.path(), shape.path() + "/" + (form.id().isEmpty() ? "new" : form.id()),
                form.id().isEmpty(), !form.id().isEmpty() && Rights.delete(shape, visit));
    }

    private Shape creating(String unit, String entity, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        Rights.require(Rights.create(shape, visit));
        return shape;
    }

    private Shape deletable(String unit, String entity, Visit visit) {
        Shape shape = seen(unit, entity, visit);
        Rights.require(Rights.delete(shape, visit));
        return shape;
    }

    private Shape seen(String unit, String entity, Visit visit) {
        Shape shape = units.shape(unit, entity).orElseThrow(NotFound::new);
        Rights.require(Rights.see(shape, visit));
        return shape;
    }
}
