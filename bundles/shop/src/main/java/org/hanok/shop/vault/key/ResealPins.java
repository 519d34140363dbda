package org.hanok.shop.vault.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals PINs anew after the key was changed, for at most forty seconds of every minute. */
@Component
@Cron("* * * * *")
public class ResealPins implements ScheduledJob {

    private static final Logger LOG = LoggerFactory.getLogger(ResealPins.class);
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private final Reseal reseal;
    private final Clock clock;
    /** How many did not open the last time, so that the log says it once and not every minute. A job runs on one thread at a time. */
    private volatile int reported;

    @Activate
    public ResealPins(@Reference Reseal reseal, @Reference Clock clock) {
        this.reseal = reseal;
        this.clock = clock;
    }

    @Override
    public String run() {
        Instant end = clock.instant().plus(LONGEST);
        int changed = 0;
        int stuck = 0;
        Reseal.Step step = reseal.step(0);
        while (step.last() > 0) {
            changed += step.changed();
            stuck += step.stuck();
            step = clock.instant().isBefore(end) ? reseal.step(step.last()) : new Reseal.Step(0, 0, 0);
        }
        if (stuck != reported) {
            LOG.warn("{} PINs do not open and keep their old seal: their key is gone, or they were altered", stuck);
            reported = stuck;
        }
        return changed + " PINs were sealed with the current key" + (stuck > 0 ? ", " + stuck + " do not open" : "");
    }
}
