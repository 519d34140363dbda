package org.hanok.admin.model;

import java.lang.reflect.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.metamodel.EntityType;
import javax.persistence.metamodel.PluralAttribute;
import javax.persistence.metamodel.SingularAttribute;
import org.hanok.api.admin.AdminModel;

/** One entity: its attributes as the metamodel tells them, and what its plugin says about showing them. */
public final class Shape {

    /** Needed to see an entity that has no model of its own. */
    public static final String DATA = "admin.data";

    private final Unit unit;
    private final EntityType<?> type;
    private final Optional<AdminModel<?>> model;
    private final List<Attribute> attributes;

    Shape(Unit unit, EntityType<?> type, Optional<AdminModel<?>> model) {
        this.unit = unit;
        this.type = type;
        this.model = model;
        attributes = Stream.concat(type.getSingularAttributes().stream().map(this::singular), type.getPluralAttributes().stream().map(this::plural))
                .flatMap(Optional::stream).sorted(Members.declared(type.getJavaType())).toList();
    }

    public Unit unit() {
        return unit;
    }

    public EntityType<?> type() {
        return type;
    }

    public Optional<AdminModel<?>> model() {
        return model;
    }

    /** The entity's name with a small first letter: {@code orderLine}. */
    public String name() {
        return Character.toLowerCase(type.getName().charAt(0)) + type.getName().substring(1);
    }

    /** {@code shop.orderLine}: prefix of its messages and type of its references. */
    public String key() {
        return unit.name() + "." + name();
    }

    public String path() {
        return "/admin/" + unit.name() + "/" + name();
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }

    /** The one id attribute. Entities with composite ids are listed and not opened. */
    public Optional<Attribute> id() {
        return type.hasSingleIdAttribute() ? attributes.stream().filter(Attribute::id).findFirst() : Optional.empty();
    }

    public String permission() {
        return model.map(AdminModel::permission).orElse(DATA);
    }

    public Set<String> readOnly() {
        return model.map(AdminModel::readOnly).orElse(Set.of());
    }

    /** Whether a value must never leave the server. Without a model, whatever sounds like a secret is one. */
    public boolean masked(Attribute attribute) {
        return Masks.always(attribute) || model.map(m -> m.masked().contains(attribute.name())).orElseGet(() -> Masks.likely(attribute));
    }

    private Optional<Attribute> singular(SingularAttribute<?, ?> attribute) {
        return member(attribute.getName(), attribute.getJavaMember()).map(member -> {
            Class<?> javaType = Values.type(member);
            return new Attribute(attribute.getName(), kind(attribute, javaType), javaType, member, attribute.isId(), attribute.isVersion(),
                    attribute.isOptional() && !javaType.isPrimitive());
        });
    }

    private Optional<Attribute> plural(PluralAttribute<?, ?, ?> attribute) {
        return member(attribute.getName(), attribute.getJavaMember())
                .map(member -> new Attribute(attribute.getName(), Kind.MANY, attribute.getElementType().getJavaType(), member, false, false, true));
    }

    private Optional<Member> member(String name, Member told) {
        return Members.of(type.getJavaType(), name, told);
    }

    private static Kind kind(SingularAttribute<?, ?> attribute, Class<?> javaType) {
        return switch (attribute.getPersistentAttributeType()) {
            case MANY_TO_ONE, ONE_TO_ONE -> Kind.RELATION;
            case BASIC -> Kind.of(javaType);
            default -> Kind.OTHER;
        };
    }
}
