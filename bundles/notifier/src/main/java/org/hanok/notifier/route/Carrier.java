package org.hanok.notifier.route;

import java.util.List;
import org.hanok.notifier.Channels;
import org.hanok.notifier.Dispatches;
import org.hanok.notifier.Outcomes;
import org.hanok.notifier.Parcel;
import org.hanok.notifier.Wake;
import org.hanok.notifier.letter.Letters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps of the route: take, carry, and record what came of it. Thread-safe. */
@Component(service = Carrier.class)
public class Carrier {

    private final Dispatches dispatches;
    private final Outcomes outcomes;
    private final Letters letters;
    private final Channels channels;
    private final Wake wake;

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
        List<Parcel> parcels = dispatches.claim();
        if (parcels.size() == Dispatches.BATCH) {
            wake.ring();
        }
        return parcels;
    }

    /** @param parcel one of those taken @throws Exception when it did not leave */
    public void carry(Object parcel) throws Exception {
        Parcel taken = (Parcel) parcel;
        outcomes.sent(taken, channels.send(letters.write(taken), taken.doubtful()));
    }

    public void failed(Object parcel, Throwable why) {
        outcomes.failed((Parcel) parcel, why);
    }

    /** The bell for the route to hang. */
    public Wake wake() {
        return wake;
    }
}
