package org.hanok.payment.inbox;

import java.util.Optional;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Follows a kept hint after its sender got the answer 200. What the provider cannot say now is tried again by the outbox. */
@Component(service = EventListener.class)
@Topics(Inbox.HINTED)
public class HintWorker implements EventListener {

    private final Inbox inbox;
    private final Confirmation confirmation;

    @Activate
    public HintWorker(@Reference Inbox inbox, @Reference Confirmation confirmation) {
        this.inbox = inbox;
        this.confirmation = confirmation;
    }

    @Override
    public void on(Event event) {
        long id = Long.parseLong(event.subject().id());
        Optional<String> charge = inbox.open(id);
        if (charge.isPresent()) {
            inbox.tried(id);
            boolean ours = confirmation.ask(charge.get(), false);
            inbox.followed(id, ours ? InboxState.DONE : InboxState.IGNORED);
        }
    }
}
