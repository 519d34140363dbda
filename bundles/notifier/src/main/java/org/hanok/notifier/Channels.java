package org.hanok.notifier;

import java.util.List;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotificationChannel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The ways out that are open now. Thread-safe. */
@Component(service = Channels.class)
public class Channels {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<NotificationChannel> channels = List.of();

    public Channels() {
    }

    /** For use outside a container. */
    public Channels(List<NotificationChannel> channels) {
        this.channels = channels;
    }

    /** Sends now. @return the service's id, may be empty @throws Exception when it did not leave, or there is no such way out */
    String send(Message message) throws Exception {
        for (NotificationChannel channel : channels) {
            if (channel.id().equals(message.recipient().channel())) {
                return channel.send(message);
            }
        }
        throw new ChannelAway(message.recipient().channel());
    }

    /** Nothing sends on that channel now. */
    static final class ChannelAway extends Exception {

        private static final long serialVersionUID = 1L;

        ChannelAway(String channel) {
            super("no channel " + channel);
        }
    }
}
