package org.hanok.admin.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What a value is to a person who reads or types it. */
public enum Kind {

    TEXT, WHOLE, DECIMAL, YES_NO, CHOICE, INSTANT, DATE, UUID, RELATION,
    /** Values of an owned list. */
    MANY,
    /** Shown as text where it has one, never edited. */
    OTHER;

    private static final Set<Class<?>> WHOLES = Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> DECIMALS = Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    public static Kind of(Class<?> type) {
        if (type.isEnum()) {
            return CHOICE;
        }
        if (WHOLES.contains(type)) {
            return WHOLE;
        }
        if (DECIMALS.contains(type)) {
            return DECIMAL;
        }
        return byClass(type);
    }

    private static Kind byClass(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return YES_NO;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        return type == java.util.UUID.class ? UUID : OTHER;
    }

    public boolean numeric() {
        return this == WHOLE || this == DECIMAL;
    }

    /** Whether the database can sort by it in an order a person expects. */
    public boolean sortable() {
        return this != MANY && this != OTHER && this != RELATION;
    }

    /** Whether a form can change it. */
    public boolean editable() {
        return this != MANY && this != OTHER;
    }
}
