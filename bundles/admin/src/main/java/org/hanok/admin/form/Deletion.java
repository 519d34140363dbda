package org.hanok.admin.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.CascadeType;
import javax.persistence.OneToMany;
import javax.persistence.OneToOne;
import javax.persistence.criteria.CriteriaBuilder;
import javax.persistence.criteria.CriteriaQuery;
import javax.persistence.criteria.ParameterExpression;
import javax.persistence.criteria.Path;
import javax.persistence.criteria.Root;
import org.hanok.admin.audit.Actor;
import org.hanok.admin.audit.AuditLog;
import org.hanok.admin.audit.Deed;
import org.hanok.admin.form.sheet.Catalogue;
import org.hanok.admin.form.sheet.Errors;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Rights;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Typed;
import org.hanok.admin.model.Units;
import org.hanok.admin.show.Labels;
import org.hanok.admin.show.Titles;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes rows, and says before what would go with them: from the mapping's cascades and the database's own foreign keys. */
@Component(service = Deletion.class)
public class Deletion {

    private static final int DEEP = 3;
    private final Units units;
    private final Labels labels;
    private final AuditLog audit;
    private final Cache cache;

    /** @param fate {@code goes}, {@code cleared} (points at nothing afterwards) or {@code blocks} */
    record Follower(String label, String fate, long count, String url) {
    }

    record Preview(String id, String title, List<Follower> followers) {

        boolean blocked() {
            return followers.stream().anyMatch(follower -> follower.fate().equals("blocks"));
        }
    }

    @Activate
    public Deletion(@Reference Units units, @Reference Labels labels, @Reference AuditLog audit, @Reference Cache cache) {
        this.units = units;
        this.labels = labels;
        this.audit = audit;
        this.cache = cache;
    }

    Preview preview(Shape shape, String id, Locale locale) {
        return shape.unit().tx().read(() -> {
            Object entity = Forms.find(shape, id);
            List<Follower> followers = new ArrayList<>();
            follow(shape, List.of(), key(shape, id), id, locale, followers);
            return new Preview(id, Titles.of(shape, entity), followers);
        });
    }

    /** Deletes all of them or, when one is refused, none. @throws org.hanok.api.Refused with the reason */
    public int delete(Shape shape, List<String> ids, Visit visit) {
        Rights.require(Rights.delete(shape, visit));
        try {
            shape.unit().tx().run(() -> ids.forEach(id -> delete(shape, id, Actor.of(visit))));
            return ids.size();
        } catch (Errors e) {
            throw e.fields().values().iterator().next();
        }
    }

    /** Deletes one row. A refusal of the database becomes {@link Errors}. */
    void delete(Shape shape, String id, Actor actor) {
        try {
            shape.unit().tx().run(() -> {
                Object entity = Saving.locked(shape, id);
                String title = Titles.of(shape, entity);
                shape.unit().em().remove(entity);
                shape.unit().em().flush();
                audit.write(shape.unit().em(), actor, Deed.of("deleted", new Ref(shape.key(), id), title));
                cache.drop(shape.unit().name());
            });
        } catch (NotFound e) {
            throw e;
        } catch (RuntimeException e) {
            throw Constraints.explain(shape, e).<RuntimeException>map(errors -> errors).orElse(e);
        }
    }

    /** @param way attributes that lead from a follower back to the row that is deleted */
    private void follow(Shape shape, List<String> way, Object key, String id, Locale locale, List<Follower> followers) {
        Map<String, String> rules = Catalogue.pointing(shape);
        for (Shape other : units.shapes().stream().filter(candidate -> candidate.unit().name().equals(shape.unit().name())).toList()) {
            for (Attribute attribute : other.attributes()) {
                if (attribute.kind() == Kind.RELATION && attribute.type() == shape.type().getJavaType()) {
                    List<String> longer = Stream.concat(Stream.of(attribute.name()), way.stream()).toList();
                    long count = count(other, longer, shape(shape, way), key);
                    String fate = fate(shape, other, attribute, rules);
                    if (count > 0) {
                        followers.add(new Follower(labels.many(other, locale), fate, count, way.isEmpty() ? other.path() + "?" + attribute.name() + "=" + id : other.path()));
                        deeper(other, longer, key, id, locale, followers, fate);
                    }
                }
            }
        }
    }

    private void deeper(Shape other, List<String> way, Object key, String id, Locale locale, List<Follower> followers, String fate) {
        if (fate.equals("goes") && way.size() < DEEP) {
            follow(other, way, key, id, locale, followers);
        }
    }

    /** The shape whose row is deleted: at the end of the way. */
    private Shape shape(Shape from, List<String> way) {
        Shape at = from;
        for (String step : way) {
            at = units.shape(at.unit(), at.attribute(step).orElseThrow().type()).orElseThrow();
        }
        return at;
    }

    private long count(Shape other, List<String> way, Shape target, Object key) {
        CriteriaBuilder cb = other.unit().em().getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<?> root = query.from(other.type().getJavaType());
        Path<?> path = root;
        for (String step : way) {
            path = path.get(step);
        }
        ParameterExpression<Object> parameter = cb.parameter(Object.class);
        query.select(cb.count(root)).where(cb.equal(path.get(target.id().orElseThrow().name()), parameter));
        return other.unit().em().createQuery(query).setParameter(parameter, key).getSingleResult();
    }

    private static String fate(Shape shape, Shape other, Attribute attribute, Map<String, String> rules) {
        boolean cascades = shape.attributes().stream().filter(a -> a.type() == other.type().getJavaType()).anyMatch(a -> removes(a, attribute.name()));
        String rule = rules.getOrDefault(Catalogue.table(other) + "." + attribute.column(), "a");
        return cascades || rule.equals("c") ? "goes" : rule.equals("n") || rule.equals("d") ? "cleared" : "blocks";
    }

    private static boolean removes(Attribute list, String back) {
        boolean many = list.annotation(OneToMany.class).map(m -> m.mappedBy().equals(back) && (m.orphanRemoval() || removes(m.cascade()))).orElse(false);
        return many || list.annotation(OneToOne.class).map(m -> m.mappedBy().equals(back) && (m.orphanRemoval() || removes(m.cascade()))).orElse(false);
    }

    private static boolean removes(CascadeType... cascades) {
        return List.of(cascades).contains(CascadeType.ALL) || List.of(cascades).contains(CascadeType.REMOVE);
    }

    private static Object key(Shape shape, String id) {
        Optional<Object> key = shape.id().flatMap(attribute -> Typed.parse(attribute, id));
        return key.orElseThrow(NotFound::new);
    }
}
