package org.hanok.admin.form.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Shape;
import org.hanok.admin.model.Typed;
import org.hanok.admin.model.Units;
import org.hanok.admin.model.Values;
import org.hanok.admin.show.Permissions;
import org.hanok.admin.show.Titles;
import org.hanok.api.Refused;

/** Values as a form writes them, and back. */
public final class Inputs {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private final Units units;
    private final ZoneId zone;

    public Inputs(Units units, ZoneId zone) {
        this.units = units;
        this.zone = zone;
    }

    /** The entity's value as text; empty for none. */
    public String text(Shape shape, Attribute attribute, Object entity) {
        return Optional.ofNullable(Values.read(entity, attribute)).map(value -> switch (attribute.kind()) {
            case CHOICE -> ((Enum<?>) value).name();
            case INSTANT -> MOMENT.format(((Instant) value).atZone(zone));
            case RELATION -> units.shape(shape.unit(), attribute.type()).map(target -> Titles.id(target, value)).orElse("");
            case DECIMAL -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            default -> Permissions.in(attribute) ? Permissions.tidy(Stream.of(value.toString())) : value.toString();
        }).orElse("");
    }

    /** The value as the history tells it: a related row by its title. */
    String told(Shape shape, Attribute attribute, Object entity) {
        if (attribute.kind() != Kind.RELATION) {
            return text(shape, attribute, entity);
        }
        return Optional.ofNullable(Values.read(entity, attribute))
                .flatMap(related -> units.shape(shape.unit(), attribute.type()).map(target -> Titles.of(target, related))).orElse("");
    }

    /** @return the value, empty for none @throws Refused with the message for the field */
    public Optional<Object> parse(Shape shape, Attribute attribute, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (attribute.kind()) {
            case CHOICE -> choice(attribute, text);
            case YES_NO -> Boolean.valueOf(text);
            case INSTANT -> moment(text);
            case RELATION -> related(shape, attribute, text);
            default -> Typed.parse(attribute, text).orElseThrow(() -> new Refused("admin.error." + attribute.kind().name().toLowerCase(java.util.Locale.ROOT)));
        });
    }

    private static Object choice(Attribute attribute, String text) {
        return Arrays.stream(attribute.type().getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                .orElseThrow(() -> new Refused("admin.error.choice"));
    }

    private Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Refused("admin.error.instant");
        }
    }

    private Object related(Shape shape, Attribute attribute, String text) {
        return units.shape(shape.unit(), attribute.type()).flatMap(Shape::id).flatMap(id -> Typed.parse(id, text))
                .map(id -> (Object) shape.unit().em().find(attribute.type(), id)).orElseThrow(() -> new Refused("admin.error.relation"));
    }
}
