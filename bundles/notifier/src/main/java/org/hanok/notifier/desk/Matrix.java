package org.hanok.notifier.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Channels;
import org.hanok.notifier.letter.Rewordings;
import org.hanok.notifier.letter.Texts;
import org.hanok.notifier.subscription.Hearing;
import org.hanok.notifier.subscription.Subscriptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every event that has words, and on which ways it is told to whom. Thread-safe. */
@Component(service = Matrix.class)
public class Matrix {

    private static final String WAY = "[a-z][a-z0-9.-]{1,80}\\|(MEMBER|OPERATORS)\\|[a-z][a-z0-9-]{0,19}";

    private static final List<String> FIRST = List.of("order", "refund", "deposit", "payment", "charge", "credit", "stock", "pins", "books", "reveals", "switch", "identity", "member", "customer");

    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Texts texts;
    private final Rewordings rewordings;
    private final Messages messages;

    @Activate
    public Matrix(@Reference Subscriptions subscriptions, @Reference Channels channels, @Reference Texts texts, @Reference Rewordings rewordings, @Reference Messages messages) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.texts = texts;
        this.rewordings = rewordings;
        this.messages = messages;
    }

    /** @param key {@code topic|audience|channel} @param open whether the channel is open now @param free whether members may do without */
    public record Way(String key, String channel, String label, boolean open, boolean active, boolean free) {
    }

    /** @param worded whether there are words for them @param ways empty where nobody can choose @param rewritten whether staff have changed the words */
    public record Side(Audience audience, boolean worded, List<Way> ways, boolean rewritten) {
    }

    /** One thing that can happen. */
    public record Happening(String topic, String name, List<Side> sides) {
    }

    /** Things of one kind. */
    public record Group(String name, List<Happening> happenings) {
    }

    List<Group> groups(Locale locale) {
        Map<String, List<Happening>> groups = new LinkedHashMap<>();
        for (Happening happening : all(locale)) {
            groups.computeIfAbsent(happening.topic().split("\\.", 2)[0], kind -> new ArrayList<>()).add(happening);
        }
        return groups.entrySet().stream().sorted(Comparator.comparingInt(group -> place(group.getKey()))).map(group -> new Group(word("notifier.group." + group.getKey(), group.getKey(), locale), group.getValue())).toList();
    }

    private static int place(String kind) {
        int place = FIRST.indexOf(kind);
        return place < 0 ? FIRST.size() : place;
    }

    List<Happening> all(Locale locale) {
        return texts.topics().stream().filter(topic -> !topic.equals(EventPages.TEST)).map(topic -> new Happening(topic, texts.name(topic, locale), Stream.of(Audience.values()).map(to -> side(topic, to, locale)).toList())).toList();
    }

    private Side side(String topic, Audience audience, Locale locale) {
        boolean worded = texts.knows(topic, audience);
        List<String> ways = !worded || texts.always(topic) ? List.of() : audience == Audience.MEMBER ? List.of("mail", "sms") : operators();
        return new Side(audience, worded, ways.stream().map(channel -> way(topic, audience, channel, locale)).toList(), rewordings.rewritten(topic, audience));
    }

    private Way way(String topic, Audience audience, String channel, Locale locale) {
        Optional<Hearing> now = subscriptions.one(topic, audience, channel);
        return new Way(topic + "|" + audience + "|" + channel, channel, label(channel, locale), channels.open().contains(channel), now.filter(Hearing::active).isPresent(),
                now.filter(Hearing::optional).isPresent());
    }

    String name(String topic, Locale locale) {
        return texts.name(topic, locale);
    }

    List<String> operators() {
        return Stream.concat(Stream.of("mail", "chat"), channels.open().stream()).distinct().toList();
    }

    String label(String channel, Locale locale) {
        return word("notifier.channel." + channel, channel, locale);
    }

    /** @param shown ways that were on the screen @param on those of them that are wanted @param free those that members may do without @param actor member id @return how many changed */
    int set(List<String> shown, List<String> on, List<String> free, long actor) {
        if (shown.stream().anyMatch(way -> !way.matches(WAY))) {
            throw new Refused("notifier.subscription.topic.bad");
        }
        return subscriptions.set(shown.stream().map(way -> {
            String[] parts = way.split("\\|");
            Audience audience = Audience.valueOf(parts[1]);
            return new Hearing(parts[0], audience, parts[2], on.contains(way), audience == Audience.MEMBER && free.contains(way));
        }).toList(), actor);
    }

    private String word(String key, String otherwise, Locale locale) {
        return messages.has(key) ? messages.get(locale, key) : otherwise;
    }
}
