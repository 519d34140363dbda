package org.hanok.payment.account;

import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.payment.charge.Providers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes the account of a charge that was given up or ran out, so that the bank takes no money nobody waits for. What the provider cannot say now is tried again by the outbox. */
@Component(service = EventListener.class)
@Topics({"payment.cancelled", "payment.failed"})
public class CloseAccount implements EventListener {

    private final Providers providers;

    @Activate
    public CloseAccount(@Reference Providers providers) {
        this.providers = providers;
    }

    @Override
    public void on(Event event) {
        providers.byId(event.fact("method")).filter(Issuing.class::isInstance).map(Issuing.class::cast).ifPresent(provider -> provider.close(event.fact("charge")));
    }
}
