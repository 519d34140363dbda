package org.hanok.notifier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanok.api.notify.Message;
import org.hanok.api.notify.NotSent;
import org.hanok.api.notify.NotificationChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The ways out that are open now. Of two with one name the higher {@code service.ranking} serves. Thread-safe. */
@Component(service = Channels.class)
public class Channels {

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration REPLACING = Duration.ofMinutes(5);

    private final List<Ranked> channels = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> left = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Instant started;

    private record Ranked(NotificationChannel channel, int ranking) {
    }

    @Activate
    public Channels(@Reference Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "close")
    public void open(NotificationChannel channel, Map<String, Object> properties) {
        channels.add(new Ranked(channel, properties.get("service.ranking") instanceof Integer ranking ? ranking : 0));
    }

    public void close(NotificationChannel channel) {
        channels.removeIf(ranked -> ranked.channel() == channel);
        left.put(channel.id(), clock.instant());
    }

    /** Names of the open channels, mail first. */
    public List<String> open() {
        return channels.stream().map(ranked -> ranked.channel().id()).filter(id -> !id.isEmpty()).distinct()
                .sorted((a, b) -> a.equals("mail") ? -1 : b.equals("mail") ? 1 : a.compareTo(b)).toList();
    }

    /** Whether the channel is open, or may only be on its way back. What is meant for others need not be kept; mail always is. */
    public boolean expected(String id) {
        Instant now = clock.instant();
        return id.equals("mail") || find(id).isPresent() || now.isBefore(started.plus(STARTING)) || now.isBefore(left.getOrDefault(id, Instant.MIN).plus(REPLACING));
    }

    /**
     * Sends now.
     *
     * @param doubtful whether an earlier try may have reached the service
     * @return the service's id, may be empty
     * @throws Exception when it did not leave, or there is no such way out
     */
    public String send(Message message, boolean doubtful) throws Exception {
        NotificationChannel channel = find(message.recipient().channel()).orElseThrow(() -> new ChannelAway(message.recipient().channel()));
        if (doubtful && !channel.repeatable()) {
            throw NotSent.unknown("AnswerLost");
        }
        return channel.send(message);
    }

    private Optional<NotificationChannel> find(String id) {
        return channels.stream().filter(ranked -> ranked.channel().id().equals(id)).max(Comparator.comparingInt(Ranked::ranking)).map(Ranked::channel);
    }

    /** Nothing sends on that channel now. */
    static final class ChannelAway extends Exception {

        private static final long serialVersionUID = 1L;

        ChannelAway(String channel) {
            super("no channel " + channel);
        }
    }
}
