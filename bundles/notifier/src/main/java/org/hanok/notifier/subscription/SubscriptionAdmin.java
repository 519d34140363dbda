package org.hanok.notifier.subscription;

import java.util.List;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who hears of what, for staff to change. */
@Component(service = AdminModel.class)
public class SubscriptionAdmin implements AdminModel<Subscription> {

    private final Subscriptions subscriptions;

    @Activate
    public SubscriptionAdmin(@Reference Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Class<Subscription> entity() {
        return Subscription.class;
    }

    @Override
    public String permission() {
        return "notifier.subscriptions";
    }

    @Override
    public List<String> columns() {
        return List.of("topic", "audience", "channel", "active", "optional");
    }

    @Override
    public List<String> searched() {
        return List.of("topic");
    }

    @Override
    public List<String> filters() {
        return List.of("audience", "active");
    }

    @Override
    public String order() {
        return "topic";
    }

    @Override
    public void saving(Subscription subscription) {
        if (!subscription.topic.matches("[a-z][a-z0-9.-]*(\\.\\*)?")) {
            throw new Refused("notifier.subscription.topic.bad");
        }
        if (!subscription.channel.matches("[a-z][a-z0-9-]{0,19}")) {
            throw new Refused("notifier.subscription.channel.bad");
        }
        subscriptions.changed();
    }
}
