package org.hanok.members.block.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads when a block is to end: a day, which is included, a moment, or nothing for never. */
@Component(service = Until.class)
public class Until {

    private final Clock clock;
    private final Site site;

    @Activate
    public Until(@Reference Clock clock, @Reference Site site) {
        this.clock = clock;
        this.site = site;
    }

    /** @throws Refused for what is no day or has passed */
    @Nullable Instant of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant until = text.length() == 10 ? LocalDate.parse(text).plusDays(1).atStartOfDay(site.zone()).toInstant() : Instant.parse(text);
            if (until.isAfter(clock.instant())) {
                return until;
            }
        } catch (DateTimeException e) {
            throw new Refused("members.block.until.odd");
        }
        throw new Refused("members.block.until.past");
    }
}
