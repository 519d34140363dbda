package org.hanok.admin.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Text read as a Java value: numbers with or without thousands marks, dates, ids. */
public final class Typed {

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.ofEntries(
            Map.entry(int.class, BigDecimal::intValueExact), Map.entry(Integer.class, BigDecimal::intValueExact),
            Map.entry(long.class, BigDecimal::longValueExact), Map.entry(Long.class, BigDecimal::longValueExact),
            Map.entry(short.class, BigDecimal::shortValueExact), Map.entry(Short.class, BigDecimal::shortValueExact),
            Map.entry(BigInteger.class, BigDecimal::toBigIntegerExact), Map.entry(BigDecimal.class, number -> number),
            Map.entry(double.class, BigDecimal::doubleValue), Map.entry(Double.class, BigDecimal::doubleValue),
            Map.entry(float.class, BigDecimal::floatValue), Map.entry(Float.class, BigDecimal::floatValue));

    private Typed() {
    }

    /** Empty when the text is no such value. */
    public static Optional<Object> parse(Attribute attribute, String text) {
        return parse(attribute.type(), attribute.kind(), text.strip());
    }

    private static Optional<Object> parse(Class<?> type, Kind kind, String text) {
        try {
            return switch (kind) {
                case TEXT -> Optional.of(text);
                case WHOLE, DECIMAL -> number(type, text);
                case DATE -> Optional.of(LocalDate.parse(text));
                case UUID -> Optional.of(java.util.UUID.fromString(text));
                default -> Optional.empty();
            };
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> number(Class<?> type, String text) {
        String plain = text.replace(",", "");
        // Bounded, so that 1e999999999 cannot keep a processor busy.
        return plain.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?") ? Optional.ofNullable(NUMBERS.get(type)).map(f -> f.apply(new BigDecimal(plain))) : Optional.empty();
    }
}
