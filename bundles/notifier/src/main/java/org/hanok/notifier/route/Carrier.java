package org.hanok.notifier.route;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hanok.notifier.Channels;
import org.hanok.notifier.Dispatches;
import org.hanok.notifier.Outcomes;
import org.hanok.notifier.Parcel;
import org.hanok.notifier.Wake;
import org.hanok.notifier.letter.Letters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of the route: take, carry, and record what came of it. What cannot be recorded because the database is away is recorded before the next round: that a
 * message has left is not forgotten, nor taken for a failure. Thread-safe.
 */
@Component(service = Carrier.class)
public class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final Dispatches dispatches;
    private final Outcomes outcomes;
    private final Letters letters;
    private final Channels channels;
    private final Wake wake;
    private final Queue<Runnable> unrecorded = new ConcurrentLinkedQueue<>();

    @Activate
    public Carrier(@Reference Dispatches dispatches, @Reference Outcomes outcomes, @Reference Letters letters, @Reference Channels channels, @Reference Wake wake) {
        this.dispatches = dispatches;
        this.outcomes = outcomes;
        this.letters = letters;
        this.channels = channels;
        this.wake = wake;
    }

    /** What is to be carried now. When there may be more, the bell is rung for the next round. */
    public List<?> take() {
        for (int left = unrecorded.size(); left > 0; left--) {
            record(unrecorded.remove());
        }
        boolean looking = wake.isLooking();
        List<Parcel> parcels = wake.handed();
        if (looking || parcels.isEmpty()) {
            parcels.addAll(claimed());
        }
        return parcels;
    }

    private List<Parcel> claimed() {
        List<Parcel> claimed = dispatches.claim();
        if (claimed.size() == Dispatches.BATCH) {
            wake.ring();
        }
        return claimed;
    }

    /** @param parcel one of those taken @throws Exception when it did not leave */
    public void carry(Object parcel) throws Exception {
        Parcel taken = (Parcel) parcel;
        String providerId = channels.send(letters.write(taken), taken.doubtful());
        record(() -> outcomes.sent(taken, providerId));
    }

    public void failed(Object parcel, Throwable why) {
        record(() -> outcomes.failed((Parcel) parcel, why));
    }

    private void record(Runnable outcome) {
        try {
            outcome.run();
        } catch (RuntimeException e) {
            LOG.warn("the outcome of a message is recorded later: {}", e.getClass().getSimpleName());
            unrecorded.add(outcome);
        }
    }

    /** The bell for the route to hang. */
    public Wake wake() {
        return wake;
    }
}
