package org.hanok.notifier.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hanok.api.Refused;
import org.hanok.api.member.Member;
import org.hanok.api.web.Messages;
import org.hanok.notifier.Audience;
import org.hanok.notifier.letter.Texts;
import org.hanok.notifier.subscription.Subscriptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a member may choose among, and has chosen. What belongs to a purchase is always told by mail and is not offered here. Thread-safe. */
@Component(service = Wishes.class)
public class Wishes {

    private final Subscriptions subscriptions;
    private final Choices choices;
    private final Addresses addresses;
    private final Texts texts;
    private final Messages messages;

    @Activate
    public Wishes(@Reference Subscriptions subscriptions, @Reference Choices choices, @Reference Addresses addresses, @Reference Texts texts, @Reference Messages messages) {
        this.subscriptions = subscriptions;
        this.choices = choices;
        this.addresses = addresses;
        this.texts = texts;
        this.messages = messages;
    }

    /** @param key {@code topic channel} @param possible whether the member can be reached that way */
    public record Wish(String key, String topic, String name, String channel, String label, boolean wanted, boolean possible) {
    }

    List<Wish> of(Member member, Locale locale) {
        Set<String> unwanted = choices.unwanted(member.id());
        boolean texting = addresses.texts(member);
        return texts.topics().stream().flatMap(topic -> Stream.of("mail", "sms").filter(channel -> offered(topic, channel))
                .map(channel -> new Wish(topic + " " + channel, topic, texts.name(topic, locale), channel, messages.get(locale, "notifier.channel." + channel),
                        !unwanted.contains(topic + " " + channel), channel.equals("mail") || texting))).toList();
    }

    /** @throws Refused for what is not offered */
    void set(Member member, String topic, String channel, boolean wanted) {
        if (!offered(topic, channel)) {
            throw new Refused("notifier.choice.none");
        }
        choices.keep(member.id(), topic, channel, wanted);
    }

    private boolean offered(String topic, String channel) {
        return texts.knows(topic, Audience.MEMBER) && !texts.always(topic) && subscriptions.one(topic, Audience.MEMBER, channel).filter(way -> way.active() && way.optional()).isPresent();
    }
}
