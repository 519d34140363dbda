package org.hanok.admin.show;

import java.util.Locale;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Masks;
import org.hanok.admin.model.Shape;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns values into what a page shows. */
@Component(service = Cells.class)
public class Cells {

    private static final int LONG = 120;
    private final Labels labels;
    private final Permissions permissions;

    @Activate
    public Cells(@Reference Labels labels) {
        this.labels = labels;
        this.permissions = new Permissions(labels);
    }

    public Cell masked() {
        return Cell.of("masked", Masks.DOTS);
    }

    /** @param value anything but a relation's entity, whose title is a value of its own */
    public Cell of(Shape shape, Attribute attribute, @Nullable Object value, Locale locale) {
        if (value == null || value.toString().isEmpty()) {
            return new Cell("empty", "", "", "plain", "");
        }
        return switch (attribute.kind()) {
            case WHOLE, DECIMAL -> Cell.of(attribute.id() ? "code" : "number", value);
            case YES_NO -> new Cell(Boolean.TRUE.equals(value) ? "yes" : "no", value, labels.yesNo(Boolean.TRUE.equals(value), locale), "plain", "");
            case CHOICE -> choice(shape, attribute, (Enum<?>) value, locale);
            case INSTANT -> Cell.of("instant", value);
            case DATE -> Cell.of("date", value);
            case UUID -> Cell.of("code", value.toString());
            default -> text(shape, attribute, value.toString(), locale);
        };
    }

    /** The value stays what is kept; only what is read is in words. */
    private Cell text(Shape shape, Attribute attribute, String value, Locale locale) {
        String words = attribute.name().equals("permissions") ? permissions.say(value, locale) : cut(labels.code(shape, attribute, value, locale));
        return new Cell("text", cut(value), words, "plain", "");
    }

    private Cell choice(Shape shape, Attribute attribute, Enum<?> value, Locale locale) {
        return new Cell("badge", value.name(), labels.choice(shape, attribute, value, locale), Tones.of(value.name()), "");
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }
}
