package org.hanok.payment.match;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A transfer that somebody is expected to make.
 *
 * @param code the charge
 * @param number what the payer calls it: the order's number
 * @param payer member id
 * @param name letters of the name that was given
 * @param known other names that this member has paid under
 * @param amount what was asked for, won
 * @param paid what came in parts so far
 * @param open false when it was given up
 */
public record Expected(String code, String number, long payer, String name, Set<String> known, long amount, long paid, boolean open, Instant created,
        Instant until) {

    private static final int TAIL = 6;
    private static final int SHORTEST_CUT = 4;
    private static final int SHORTEST_TYPO = 3;
    private static final int LETTERS_FOR_TWO = 7;

    public Expected {
        known = Set.copyOf(known);
    }

    long rest() {
        return amount - paid;
    }

    NameFit name(Arrival arrival) {
        if (arrival.readings().contains(name)) {
            return NameFit.SAME;
        }
        if (arrival.readings().stream().anyMatch(known::contains)) {
            return NameFit.KNOWN;
        }
        if (arrival.whole().length() >= TAIL && !tail().isEmpty() && arrival.whole().contains(tail())) {
            return NameFit.NUMBER;
        }
        return arrival.readings().stream().map(this::alike).min(Enum::compareTo).orElse(NameFit.NONE);
    }

    /** The letters at the end of the number, by which payers name it; empty for a number too short to tell orders apart. */
    private String tail() {
        String letters = number.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT);
        return letters.length() < TAIL + 2 ? "" : letters.substring(letters.length() - TAIL);
    }

    private NameFit alike(String reading) {
        if (reading.length() >= SHORTEST_CUT && name.startsWith(reading)) {
            return NameFit.CUT;
        }
        if (reading.length() < SHORTEST_TYPO || name.length() < SHORTEST_TYPO) {
            return NameFit.OTHER;
        }
        return switch (Jamo.distance(reading, name)) {
            case 1 -> NameFit.TYPO;
            case 2 -> reading.charAt(0) == name.charAt(0) && Jamo.length(name) >= LETTERS_FOR_TWO ? NameFit.LIKE : NameFit.OTHER;
            default -> NameFit.OTHER;
        };
    }
}
