package org.hanok.notifier.letter;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.web.Messages;
import org.hanok.notifier.Audience;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff make of a notice's words: looked at before it is kept, and never asking for a fact that the notice does not have. Thread-safe. */
@Component(service = Draft.class)
public class Draft {

    private static final Set<String> ALWAYS = Set.of("site", "subject", "link", "number", "amount");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 4000;

    private final Texts texts;
    private final Rewordings rewordings;
    private final Messages messages;

    @Activate
    public Draft(@Reference Texts texts, @Reference Rewordings rewordings, @Reference Messages messages) {
        this.texts = texts;
        this.rewordings = rewordings;
        this.messages = messages;
    }

    /** The words that go out now. @throws NotFound for a topic without words */
    Words now(String topic, Audience audience, Locale locale) {
        return texts.now(topic, audience, prefix(topic, audience), locale);
    }

    boolean rewritten(String topic, Audience audience, Locale locale) {
        return rewordings.find(topic, audience, locale).isPresent();
    }

    /** The names a text may ask for. */
    Set<String> names(String topic, Audience audience) {
        String prefix = prefix(topic, audience);
        Set<String> names = new TreeSet<>(ALWAYS);
        for (Locale locale : new Locale[] {Locale.KOREAN, Locale.ENGLISH}) {
            Words shipped = texts.shipped(prefix, locale);
            names.addAll(Wording.names(shipped.subject() + shipped.text()));
        }
        return names;
    }

    /** @throws Refused with what is wrong */
    Words checked(String topic, Audience audience, Words sent) {
        Words words = new Words(Wording.line(sent.subject()), sent.text().replace("\r\n", "\n").strip());
        if (words.subject().isEmpty() || words.text().isEmpty() || words.subject().length() > LONGEST_SUBJECT || words.text().length() > LONGEST_TEXT) {
            throw new Refused("notifier.wording.length", LONGEST_SUBJECT, LONGEST_TEXT);
        }
        Set<String> known = names(topic, audience);
        Wording.names(words.subject() + words.text()).stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Refused("notifier.wording.unknown", "{" + name + "}", known.stream().map(one -> "{" + one + "}").collect(Collectors.joining(" ")));
        });
        return words;
    }

    void keep(String topic, Audience audience, Locale locale, Words sent, long staff) {
        rewordings.keep(topic, audience, locale, checked(topic, audience, sent), staff);
    }

    void forget(String topic, Audience audience, Locale locale) {
        rewordings.forget(topic, audience, locale);
    }

    /** How it reads, with samples in place of facts. */
    Words preview(String topic, Audience audience, Words words, Locale locale) {
        Map<String, String> samples = names(topic, audience).stream().collect(Collectors.toMap(Function.identity(), name -> sample(name, locale)));
        return new Words(Wording.line(Wording.fill(words.subject(), samples)), Wording.fill(words.text(), samples));
    }

    private String sample(String name, Locale locale) {
        String key = "notifier.sample." + name;
        return messages.has(key) ? messages.get(locale, key) : "‹" + name + "›";
    }

    private String prefix(String topic, Audience audience) {
        return texts.prefix(topic, audience).orElseThrow(NotFound::new);
    }
}
