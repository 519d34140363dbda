package org.hanok.admin.list.question;

import java.util.Arrays;
import java.util.Optional;
import org.hanok.admin.model.Attribute;
import org.hanok.admin.model.Kind;
import org.hanok.admin.model.Typed;

/** A value in an address, read as the attribute's type. */
public final class Wanted {

    private Wanted() {
    }

    /** Empty for what the attribute can never be. */
    public static Optional<Object> parse(Attribute attribute, String text) {
        if (attribute.kind() == Kind.YES_NO) {
            return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
        }
        if (attribute.kind() == Kind.CHOICE) {
            return Arrays.stream(attribute.type().getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst().map(Object.class::cast);
        }
        return Typed.parse(attribute, text);
    }
}
