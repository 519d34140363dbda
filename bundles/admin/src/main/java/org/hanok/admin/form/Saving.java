package org.hanok.admin.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Change;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.form.sheet.Catalogue;
import org.hanok.admin.form.sheet.Children;
import org.hanok.admin.form.sheet.Errors;
import org.hanok.admin.form.sheet.Filling;
import org.hanok.admin.form.sheet.Inputs;
import org.hanok.admin.form.sheet.Seen;
import org.hanok.admin.form.sheet.Sheet;
import org.hanok.admin.form.sheet.Submission;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Typed;
import org.hanok.admin.model.Units;
import org.hanok.admin.model.Values;
import org.hanok.admin.show.Titles;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.cache.Cache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what a form says: row, children and audit entry in one transaction of the plugin's own unit. */
@Component(service = Saving.class)
public class Saving {

    private final Units units;
    private final AuditLog audit;
    private final Cache cache;
    private final Inputs inputs;

    @Activate
    public Saving(@Reference Units units, @Reference AuditLog audit, @Reference Cache cache, @Reference Site site) {
        this.units = units;
        this.audit = audit;
        this.cache = cache;
        inputs = new Inputs(units, site.zone());
    }

    /** @param id empty for a new row @throws NotFound when the row is gone */
    Outcome save(Shape shape, Optional<String> id, Map<String, List<String>> form, Actor actor) {
        try {
            return new Outcome.Saved(shape.unit().tx().call(() -> keep(shape, id, new Submission(form, ""), actor)));
        } catch (Errors e) {
            return new Outcome.Faulty(e.fields());
        } catch (Stale | OptimisticLockException e) {
            return new Outcome.Overtaken();
        } catch (Refused e) {
            return new Outcome.Faulty(Map.of(field(shape, e), e));
        } catch (RuntimeException e) {
            return new Outcome.Faulty(Constraints.explain(shape, e).orElseThrow(() -> e).fields());
        }
    }

    /** The last part of its key that is a field, such as {@code name} of {@code members.role.name.odd}; empty when it is about the whole. */
    private static String field(Shape shape, Refused refused) {
        return Arrays.stream(refused.key().split("\\.")).filter(part -> shape.attribute(part).isPresent()).reduce("", (before, part) -> part);
    }

    private String keep(Shape shape, Optional<String> id, Submission sent, Actor actor) {
        Sheet sheet = new Sheet(shape, Catalogue.of(shape), id.isEmpty(), true, Optional.empty());
        Object entity = id.map(text -> locked(shape, text)).orElseGet(() -> Values.create(shape.type().getJavaType()));
        if (id.isPresent() && !Seen.of(sheet, inputs, entity).equals(sent.raw("_seen"))) {
            throw new Stale();
        }
        List<Change> changes = fill(sheet, entity, sent);
        saving(shape, entity);
        if (id.isEmpty()) {
            shape.unit().em().persist(entity);
        }
        shape.unit().em().flush();
        return record(shape, entity, id.isEmpty() ? "created" : "changed", changes, actor);
    }

    private List<Change> fill(Sheet sheet, Object entity, Submission sent) {
        Errors errors = new Errors();
        List<Change> changes = new ArrayList<>();
        Filling filling = new Filling(inputs, errors, changes);
        filling.fill(sheet, entity, sent, "");
        Children.of(units, sheet.shape()).forEach(children -> children.fill(entity, sent, filling, changes, inputs));
        if (!errors.none()) {
            throw errors;
        }
        return changes;
    }

    private String record(Shape shape, Object entity, String action, List<Change> changes, Actor actor) {
        String id = Titles.id(shape, entity);
        if (!changes.isEmpty() || action.equals("created")) {
            audit.write(shape.unit().em(), actor, new Deed(action, new Ref(shape.key(), id), Titles.of(shape, entity), changes));
            cache.drop(shape.unit().name());
        }
        return id;
    }

    /** Locked, so that nobody changes it between looking and saving. */
    static Object locked(Shape shape, String id) {
        return shape.id().flatMap(attribute -> Typed.parse(attribute, id))
                .map(key -> (Object) shape.unit().em().find(shape.type().getJavaType(), key, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private static void saving(Shape shape, Object entity) {
        shape.model().ifPresent(model -> ((AdminModel<Object>) model).saving(entity));
    }
}
