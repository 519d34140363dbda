package org.hanok.admin.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.metamodel.EntityType;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Every persistence unit and every {@link AdminModel} that is registered now. Shapes are read from the metamodel for each request and nothing is cached: DS
 * replaces these lists when a plugin goes, and with them the last way to its classes. Thread-safe.
 */
@Component(service = Units.class)
public class Units {

    private static final String NAME = "osgi.unit.name";

    @Reference(service = EntityManagerFactory.class, target = "(osgi.unit.name=*)", cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Map.Entry<Map<String, Object>, EntityManagerFactory>> factories = List.of();

    @Reference(service = EntityManager.class, target = "(osgi.unit.name=*)", cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Map.Entry<Map<String, Object>, EntityManager>> managers = List.of();

    @Reference(service = Tx.class, target = "(osgi.unit.name=*)", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Map.Entry<Map<String, Object>, Tx>> transactions = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    @SuppressWarnings("rawtypes")
    private volatile List<AdminModel> models = List.of();

    @Activate
    public Units() {
        // DS fills the lists and keeps them current.
    }

    /** For a plain JVM. */
    public Units(List<Unit> units, List<AdminModel<?>> models) {
        factories = units.stream().map(u -> Map.entry(named(u), u.factory())).toList();
        managers = units.stream().map(u -> Map.entry(named(u), u.em())).toList();
        transactions = units.stream().map(u -> Map.entry(named(u), u.tx())).toList();
        this.models = List.copyOf(models);
    }

    /** Shapes of every entity of every unit, by unit and name. */
    public List<Shape> shapes() {
        return factories.stream().map(entry -> String.valueOf(entry.getKey().get(NAME))).distinct().sorted().map(this::unit).flatMap(Optional::stream)
                .flatMap(this::shapes).toList();
    }

    /** The shape at an address, letters of any case. */
    public Optional<Shape> shape(String unit, String entity) {
        return unit(unit).flatMap(u -> shape(u, type -> type.getName().equalsIgnoreCase(entity)));
    }

    /** The shape of a class in the same unit. */
    public Optional<Shape> shape(Unit unit, Class<?> type) {
        return shape(unit, candidate -> candidate.getJavaType() == type);
    }

    /** The unit of that name when all three of its services are there. */
    public Optional<Unit> unit(String name) {
        return named(factories, name).flatMap(factory -> named(managers, name).flatMap(em -> named(transactions, name).map(tx -> new Unit(name, factory, em, tx))));
    }

    /** Only the wanted entity's attributes are looked at. */
    private Optional<Shape> shape(Unit unit, Predicate<EntityType<?>> wanted) {
        return unit.factory().getMetamodel().getEntities().stream().filter(wanted).findFirst().map(type -> new Shape(unit, type, model(type)));
    }

    private Stream<Shape> shapes(Unit unit) {
        return unit.factory().getMetamodel().getEntities().stream().map(type -> new Shape(unit, type, model(type)))
                .sorted((a, b) -> a.name().compareTo(b.name()));
    }

    private Optional<AdminModel<?>> model(EntityType<?> type) {
        for (AdminModel<?> model : models) {
            if (model.entity() == type.getJavaType()) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    private static <S> Optional<S> named(List<Map.Entry<Map<String, Object>, S>> services, String name) {
        return services.stream().filter(entry -> name.equals(entry.getKey().get(NAME))).map(Map.Entry::getValue).findFirst();
    }

    private static Map<String, Object> named(Unit unit) {
        return Map.of(NAME, unit.name());
    }
}
