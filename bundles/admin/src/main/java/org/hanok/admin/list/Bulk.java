package org.hanok.admin.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.criteria.CriteriaBuilder;
import javax.persistence.criteria.CriteriaQuery;
import javax.persistence.criteria.ParameterExpression;
import javax.persistence.criteria.Root;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Typed;
import org.hanok.admin.show.Labels;
import org.hanok.admin.show.Titles;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.cache.Cache;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff do with many rows at once: the plugin's own actions, in one transaction with their audit entries. */
@Component(service = Bulk.class)
public class Bulk {

    public static final String DELETE = "delete";
    public static final int MOST = 1_000;
    private final Labels labels;
    private final AuditLog audit;
    private final Cache cache;

    @Activate
    public Bulk(@Reference Labels labels, @Reference AuditLog audit, @Reference Cache cache) {
        this.labels = labels;
        this.audit = audit;
        this.cache = cache;
    }

    /** What this visitor may do. */
    List<ListView.Deed> offered(Shape shape, Visit visit) {
        List<ListView.Deed> deeds = new ArrayList<>(actions(shape).stream().filter(action -> visit.may(action.permission()))
                .map(action -> new ListView.Deed(action.name(), labels.action(shape, action.name(), visit.locale()), false)).toList());
        if (Rights.delete(shape, visit)) {
            deeds.add(new ListView.Deed(DELETE, labels.text(visit.locale(), "admin.action.delete"), true));
        }
        return deeds;
    }

    /** Whether to ask first. @throws NotFound for an action that there is not, or not for this visitor */
    public boolean asks(Shape shape, String name, Visit visit) {
        if (name.equals(DELETE) && Rights.delete(shape, visit)) {
            return true;
        }
        return action(shape, name, visit).confirm();
    }

    /** Titles of the chosen rows, for asking. */
    public List<String> titles(Shape shape, List<String> ids, int limit) {
        return shape.unit().tx().read(() -> rows(shape, ids.stream().limit(limit).toList()).stream().map(row -> Titles.of(shape, row)).toList());
    }

    /** Does it. @return how many were done @throws org.hanok.api.Refused when the plugin refuses, with nothing done */
    public int apply(Shape shape, String name, List<String> ids, Visit visit) {
        AdminAction<Object> action = action(shape, name, visit);
        return shape.unit().tx().call(() -> {
            List<Object> rows = rows(shape, ids);
            // Written first: an action may take rows away.
            rows.forEach(row -> audit.write(shape.unit().em(), Actor.of(visit), Deed.of("action." + name, new Ref(shape.key(), Titles.id(shape, row)), Titles.of(shape, row))));
            int done = action.apply(rows, visit);
            cache.drop(shape.unit().name());
            return done;
        });
    }

    private AdminAction<Object> action(Shape shape, String name, Visit visit) {
        return actions(shape).stream().filter(action -> action.name().equals(name) && visit.may(action.permission())).findFirst().orElseThrow(NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private static List<AdminAction<Object>> actions(Shape shape) {
        return shape.model().map(model -> (List<AdminAction<Object>>) (List<?>) model.actions()).orElse(List.of());
    }

    private static List<Object> rows(Shape shape, List<String> ids) {
        Attribute id = shape.id().orElseThrow(NotFound::new);
        List<Object> keys = ids.stream().limit(MOST).map(text -> Typed.parse(id, text)).flatMap(Optional::stream).filter(Objects::nonNull).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        CriteriaBuilder cb = shape.unit().em().getCriteriaBuilder();
        CriteriaQuery<Object> query = cb.createQuery(Object.class);
        Root<?> root = query.from(shape.type().getJavaType());
        @SuppressWarnings("rawtypes")
        ParameterExpression<List> parameter = cb.parameter(List.class);
        query.select(root).where(root.get(id.name()).in(parameter)).orderBy(cb.asc(root.get(id.name())));
        return shape.unit().em().createQuery(query).setParameter(parameter, keys).getResultList();
    }
}
