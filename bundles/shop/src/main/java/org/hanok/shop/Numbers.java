package org.hanok.shop;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes numbers of orders and refunds: the day, then six random letters that nobody confuses when reading them out (887 million a day). Thread-safe. */
@Component(service = Numbers.class)
public class Numbers {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Site site;

    @Activate
    public Numbers(@Reference Clock clock, @Reference Site site) {
        this.clock = clock;
        this.site = site;
    }

    /** @param kind what the number begins with, such as {@code R}; empty for an order */
    public String next(String kind) {
        StringBuilder number = new StringBuilder(kind).append(LocalDate.ofInstant(clock.instant(), site.zone()).format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> number.append(LETTERS.charAt(letter)));
        return number.toString();
    }
}
