package org.hanok.admin.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Refused;
import org.osgi.service.metatype.AttributeDefinition;

/**
 * A setting as it was sent.
 *
 * @param text one line per value
 * @param value as Configuration Admin keeps it
 */
record Entered(String text, Object value) {

    private static final int LONGEST = 10_000;

    /** Empty when a secret's field was left empty: that keeps it. @throws Refused when the text is no such value */
    static Optional<Entered> of(Setting setting, Map<String, List<String>> sent) {
        String text = sent.getOrDefault(setting.id(), List.of()).stream().findFirst().orElse("").replace("\r\n", "\n").strip();
        if (setting.secret() && text.isEmpty()) {
            return sent.containsKey(setting.id() + "._clear") ? Optional.of(new Entered("", "")) : Optional.empty();
        }
        if (text.length() > LONGEST) {
            throw new Refused("admin.error.long");
        }
        if (setting.kind().equals("checkbox")) {
            return Optional.of(new Entered(String.valueOf(text.equals("true")), text.equals("true")));
        }
        if (setting.several()) {
            String[] lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toArray(String[]::new);
            return Optional.of(new Entered(String.join("\n", lines), lines));
        }
        return Optional.of(new Entered(text, text.isEmpty() ? "" : typed(setting, text)));
    }

    private static Object typed(Setting setting, String text) {
        if (!setting.options().isEmpty() && setting.options().stream().noneMatch(option -> option.value().equals(text))) {
            throw new Refused("admin.error.choice");
        }
        try {
            return switch (setting.type()) {
                case AttributeDefinition.INTEGER, AttributeDefinition.SHORT -> (int) within(setting.range(), new BigDecimal(number(text)).intValueExact());
                case AttributeDefinition.LONG -> within(setting.range(), new BigDecimal(number(text)).longValueExact());
                case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> new BigDecimal(number(text)).doubleValue();
                default -> text;
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refused("admin.error.whole");
        }
    }

    private static long within(Range range, long value) {
        range.check(value);
        return value;
    }

    private static String number(String text) {
        String plain = text.replace(",", "");
        if (!plain.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})?")) {
            throw new Refused("admin.error.whole");
        }
        return plain;
    }
}
