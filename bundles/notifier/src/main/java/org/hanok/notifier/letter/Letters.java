package org.hanok.notifier.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanok.api.Site;
import org.hanok.api.notify.Message;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Templates;
import org.hanok.api.web.View;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Parcel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Words notices in the language of those who read them: a mail in two forms, a short text message, or what a chat shows. Thread-safe. */
@Component(service = Letters.class)
public class Letters {

    private static final String MAIL = "mail";
    private static final String SMS = "sms";
    private static final int LISTED = 10;

    private final Messages messages;
    private final Templates templates;
    private final Texts texts;
    private final Facts facts;
    private final Site site;

    @Activate
    public Letters(@Reference Messages messages, @Reference Templates templates, @Reference Texts texts, @Reference Facts facts, @Reference Site site) {
        this.messages = messages;
        this.templates = templates;
        this.texts = texts;
        this.facts = facts;
        this.site = site;
    }

    /** @throws IllegalStateException when nobody has words for the topic now */
    public Message write(Parcel parcel) {
        Locale locale = parcel.recipient().locale();
        Filled filled = parcel.more().isEmpty() ? filled(parcel) : several(parcel, locale);
        if (parcel.recipient().channel().equals(SMS)) {
            return new Message(parcel.message(), parcel.recipient(), filled.subject(), filled.brief(), "");
        }
        String text = filled.text().contains(filled.link()) ? filled.text() : filled.text() + "\n\n" + filled.link();
        if (!parcel.recipient().channel().equals(MAIL)) {
            return new Message(parcel.message(), parcel.recipient(), filled.subject(), text, "");
        }
        String foot = Wording.fill(messages.get(locale, "notifier.mail.foot"), Map.of("site", facts.siteName(locale)));
        return new Message(parcel.message(), parcel.recipient(), filled.subject(), text + "\n\n-- \n" + foot + "\n" + site.url() + "\n",
                html(filled.subject(), text, filled.link(), foot, locale));
    }

    /** @param link empty when it leads nowhere @param brief what fits into a text message, link included */
    private record Filled(String subject, String text, String link, String brief) {
    }

    private Filled filled(Parcel parcel) {
        String prefix = texts.prefix(parcel.topic(), parcel.audience()).orElseThrow(() -> new NoWords(parcel.topic()));
        Locale locale = parcel.recipient().locale();
        Words words = texts.now(parcel.topic(), parcel.audience(), prefix, locale);
        Map<String, String> readable = facts.readable(parcel, prefix);
        String subject = Wording.line(Wording.fill(words.subject(), readable));
        String link = link(prefix, locale, readable, parcel.audience());
        String brief = texts.beside(prefix, ".sms", locale).map(pattern -> Wording.line(Wording.fill(pattern, readable))).orElse(subject);
        return new Filled(subject, Wording.fill(words.text(), readable).strip(), link, ("[" + facts.siteName(locale) + "] " + brief + "\n" + link).strip());
    }

    /** One alert that stands for several: each with its own line and link. */
    private Filled several(Parcel parcel, Locale locale) {
        int count = parcel.more().size() + 1;
        List<Filled> all = Stream.concat(Stream.of(new Parcel.Part(parcel.facts(), parcel.subject())), parcel.more().stream()).limit(LISTED).map(part -> filled(parcel.of(part))).toList();
        String subject = messages.get(locale, "notifier.several", texts.name(parcel.topic(), locale), count);
        String list = all.stream().map(one -> one.subject() + "\n" + one.link()).collect(Collectors.joining("\n\n"));
        String rest = count > LISTED ? "\n\n" + messages.get(locale, "notifier.several.more", count - LISTED) : "";
        return new Filled(subject, list + rest, "", "[" + facts.siteName(locale) + "] " + subject + "\n" + site.url() + "/admin");
    }

    private String html(String subject, String text, String link, String foot, Locale locale) {
        List<Paragraph> paragraphs = Stream.of(text.split("\\n\\s*\\n")).map(String::strip)
                .map(p -> new Paragraph(List.of(p.split("\\n")), !link.isEmpty() && p.equals(link))).toList();
        return templates.render(View.of("notifier/mail", Map.of("subject", subject, "paragraphs", paragraphs, "link", link, "foot", foot,
                "language", locale.getLanguage())).layout("none"), locale).markup();
    }

    /** The text's own path, filled in, else the link among the facts; operators come to the back office at least. */
    private String link(String prefix, Locale locale, Map<String, String> readable, Audience audience) {
        String otherwise = readable.getOrDefault("link", audience == Audience.OPERATORS ? site.url() + "/admin" : "");
        return texts.beside(prefix, ".path", locale).map(path -> Wording.fill(path, readable)).map(path -> path.startsWith("/") ? site.url() + path : path).orElse(otherwise);
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
