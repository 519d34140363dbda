package org.hanok.admin.settings;

import java.util.Optional;
import org.hanok.api.Refused;
import org.osgi.service.metatype.AttributeDefinition;

/** What a whole number may be. Metatype only answers whether one value will do, so the ends are looked for between its default and the ends of its type. */
record Range(long least, long most) {

    static final Range ANY = new Range(-(1L << 62), 1L << 62);
    private static final Range INT = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

    static Range of(AttributeDefinition attribute) {
        Range type = switch (attribute.getType()) {
            case AttributeDefinition.INTEGER, AttributeDefinition.SHORT -> INT;
            default -> ANY;
        };
        return number(attribute).map(usual -> new Range(edge(attribute, usual, type.least), edge(attribute, usual, type.most))).orElse(type);
    }

    /** @throws Refused with the ends that there are */
    void check(long value) {
        if (value < least || value > most) {
            throw most >= Integer.MAX_VALUE ? new Refused("admin.error.least", least) : new Refused("admin.error.range", least, most);
        }
    }

    /** The default, when it is a number and will do itself. */
    private static Optional<Long> number(AttributeDefinition attribute) {
        String[] usual = attribute.getDefaultValue();
        boolean whole = usual != null && usual.length == 1 && usual[0].matches("-?[0-9]{1,18}");
        return whole && allowed(attribute, Long.parseLong(usual[0])) ? Optional.of(Long.valueOf(usual[0])) : Optional.empty();
    }

    private static long edge(AttributeDefinition attribute, long good, long far) {
        if (allowed(attribute, far)) {
            return far;
        }
        long in = good;
        long out = far;
        while (Math.abs(out - in) > 1) {
            long middle = in + (out - in) / 2;
            if (allowed(attribute, middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private static boolean allowed(AttributeDefinition attribute, long value) {
        String said = attribute.validate(Long.toString(value));
        return said == null || said.isEmpty();
    }
}
