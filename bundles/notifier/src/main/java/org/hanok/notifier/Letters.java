package org.hanok.notifier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.Site;
import org.hanok.api.notify.Message;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Templates;
import org.hanok.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Words notices. The plugin that speaks of a topic brings the messages <code>{topic}.subject</code> and <code>{topic}.text</code>, and for those who run the shop
 * <code>{topic}.operators.subject</code> and <code>.text</code>. With <code>.path</code> beside them the link leads there, else to the fact <code>link</code>. Thread-safe.
 */
@Component(service = Letters.class)
public class Letters {

    private static final String MAIL = "mail";

    private final Messages messages;
    private final Templates templates;
    private final Facts facts;
    private final Site site;

    @Activate
    public Letters(@Reference Messages messages, @Reference Templates templates, @Reference Facts facts, @Reference Site site) {
        this.messages = messages;
        this.templates = templates;
        this.facts = facts;
        this.site = site;
    }

    /** Whether there are words for the topic. */
    boolean knows(String topic, Audience audience) {
        return prefix(topic, audience).isPresent();
    }

    /** @throws IllegalStateException when nobody has words for the topic now */
    Message write(Parcel parcel) {
        String prefix = prefix(parcel.topic(), parcel.audience()).orElseThrow(() -> new NoWords(parcel.topic()));
        Locale locale = parcel.recipient().locale();
        Map<String, String> readable = facts.readable(parcel, prefix);
        String link = link(prefix, locale, readable);
        String subject = Wording.line(Wording.fill(messages.get(locale, prefix + ".subject"), readable));
        String text = Wording.fill(messages.get(locale, prefix + ".text"), readable).strip();
        String whole = link.isEmpty() || text.contains(link) ? text : text + "\n\n" + link;
        if (!parcel.recipient().channel().equals(MAIL)) {
            return new Message(parcel.message(), parcel.recipient(), subject, whole, "");
        }
        String foot = Wording.fill(messages.get(locale, "notifier.mail.foot"), readable);
        return new Message(parcel.message(), parcel.recipient(), subject, whole + "\n\n-- \n" + foot + "\n" + site.url() + "\n",
                html(subject, whole, link, foot, locale));
    }

    private String html(String subject, String text, String link, String foot, Locale locale) {
        List<Paragraph> paragraphs = Stream.of(text.split("\\n\\s*\\n")).map(String::strip).map(p -> new Paragraph(List.of(p.split("\\n")), p.equals(link))).toList();
        return templates.render(View.of("notifier/mail", Map.of("subject", subject, "paragraphs", paragraphs, "link", link, "foot", foot,
                "language", locale.getLanguage())).layout("none"), locale).markup();
    }

    /** The text's own path, filled in, else the link among the facts. */
    private String link(String prefix, Locale locale, Map<String, String> readable) {
        return messages.has(prefix + ".path") ? site.url() + Wording.fill(messages.get(locale, prefix + ".path"), readable) : readable.getOrDefault("link", "");
    }

    private Optional<String> prefix(String topic, Audience audience) {
        String prefix = audience == Audience.OPERATORS ? topic + ".operators" : topic;
        return messages.has(prefix + ".subject") && messages.has(prefix + ".text") ? Optional.of(prefix) : Optional.empty();
    }

    /** @param button whether it is nothing but the link */
    public record Paragraph(List<String> lines, boolean button) {
    }

    /** Nobody has words for a topic: its plugin is away, or never brought any. */
    static final class NoWords extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NoWords(String topic) {
            super("no words for " + topic);
        }
    }
}
