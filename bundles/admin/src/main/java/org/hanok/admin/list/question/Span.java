package org.hanok.admin.list.question;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days from the first to before the last, as an address writes them: {@code 2026}, {@code 2026-11}, {@code 2026-11-22}, {@code today}, {@code 7d}.
 *
 * @param text as written
 */
public record Span(String text, LocalDate from, LocalDate until) {

    public static Optional<Span> parse(String text, Clock clock) {
        try {
            return Optional.ofNullable(read(text, LocalDate.now(clock)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Span read(String text, LocalDate today) {
        if (text.equals("today")) {
            return new Span(text, today, today.plusDays(1));
        }
        if (text.matches("[0-9]{1,3}d")) {
            return new Span(text, today.minusDays(Long.parseLong(text.replace("d", "")) - 1), today.plusDays(1));
        }
        if (text.matches("[0-9]{4}")) {
            return new Span(text, Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
        }
        if (text.matches("[0-9]{4}-[0-9]{2}")) {
            return new Span(text, YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1));
        }
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? new Span(text, LocalDate.parse(text), LocalDate.parse(text).plusDays(1)) : null;
    }

    /** One step closer: the months of a year, the days of a month, else nothing. */
    public List<String> closer() {
        List<String> parts = new ArrayList<>();
        if (text.length() == 4 && until.isAfter(from.plusMonths(1))) {
            for (int month = 1; month <= 12; month++) {
                parts.add("%s-%02d".formatted(text, month));
            }
        } else if (text.length() == 7) {
            for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
                parts.add(day.toString());
            }
        }
        return parts;
    }

    /** One step back: the month of a day, the year of a month, else empty for all dates. */
    public String wider() {
        return text.length() == 10 ? text.substring(0, 7) : text.length() == 7 ? text.substring(0, 4) : "";
    }
}
