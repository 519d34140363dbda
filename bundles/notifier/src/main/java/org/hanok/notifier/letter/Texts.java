package org.hanok.notifier.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.web.Messages;
import org.hanok.notifier.Audience;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The patterns of notices. The plugin that speaks of a topic brings the messages <code>{topic}.subject</code> and <code>{topic}.text</code>, and for those who run
 * the shop <code>{topic}.operators.subject</code> and <code>.text</code>; <code>{topic}.event</code> names what happened and lists it on the staff's screen; with
 * <code>.path</code> the link leads there; <code>.sms</code> is the short form; <code>{topic}.always</code> says that nobody can switch it off. What staff have rewritten
 * goes first. Thread-safe.
 */
@Component(service = Texts.class)
public class Texts {

    private static final String EVENT = ".event";

    private final Messages messages;
    private final Rewordings rewordings;

    @Activate
    public Texts(@Reference Messages messages, @Reference Rewordings rewordings) {
        this.messages = messages;
        this.rewordings = rewordings;
    }

    /** Topics that can be told of now, sorted: those with a name, and whatever operators hear of. */
    public List<String> topics() {
        return Stream.of(EVENT, ".operators.subject").flatMap(ending -> messages.keys(ending).stream().map(key -> key.substring(0, key.length() - ending.length())))
                .filter(topic -> Stream.of(Audience.values()).anyMatch(audience -> knows(topic, audience))).distinct().sorted().toList();
    }

    /** Whether it is told whatever subscriptions say, because its plugin sends it by itself: a link to sign in, a changed password. */
    public boolean always(String topic) {
        return messages.has(topic + ".always");
    }

    /** Whether there are words for the topic. */
    public boolean knows(String topic, Audience audience) {
        return prefix(topic, audience).isPresent();
    }

    Optional<String> prefix(String topic, Audience audience) {
        String prefix = audience == Audience.OPERATORS ? topic + ".operators" : topic;
        return messages.has(prefix + ".subject") && messages.has(prefix + ".text") ? Optional.of(prefix) : Optional.empty();
    }

    /** What staff call it. */
    public String name(String topic, Locale locale) {
        if (messages.has(topic + EVENT)) {
            return messages.get(locale, topic + EVENT);
        }
        return Stream.of(Audience.MEMBER, Audience.OPERATORS).flatMap(audience -> prefix(topic, audience).stream())
                .map(prefix -> Wording.label(messages.get(locale, prefix + ".subject"))).filter(label -> !label.isEmpty()).findFirst().orElse(topic);
    }

    Words shipped(String prefix, Locale locale) {
        return new Words(messages.get(locale, prefix + ".subject"), messages.get(locale, prefix + ".text"));
    }

    Words now(String topic, Audience audience, String prefix, Locale locale) {
        return rewordings.find(topic, audience, locale).orElseGet(() -> shipped(prefix, locale));
    }

    /** Another message of the same notice, if its plugin brings it. */
    Optional<String> beside(String prefix, String name, Locale locale) {
        return messages.has(prefix + name) ? Optional.of(messages.get(locale, prefix + name)) : Optional.empty();
    }
}
