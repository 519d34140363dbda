package org.hanok.shop.order.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hanok.shop.Words;

/** Times as people say them around a moment: today's without the date. */
public record Moments(Words words, ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public String say(Instant when) {
        boolean today = LocalDate.ofInstant(when, zone).equals(LocalDate.ofInstant(now, zone));
        return today ? words.get("shop.order.today", TIME.format(when.atZone(zone))) : words.get("shop.order.moment", when);
    }
}
