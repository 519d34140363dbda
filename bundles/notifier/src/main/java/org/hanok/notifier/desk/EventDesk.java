package org.hanok.notifier.desk;

import java.util.List;
import java.util.Optional;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Channels;
import org.hanok.notifier.letter.Texts;
import org.hanok.notifier.subscription.Hearing;
import org.hanok.notifier.subscription.Subscriptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns events into notices, as subscriptions say, where there are words for them. Hearing the same event again changes nothing. */
@Component(service = EventListener.class)
@Topics("*")
public class EventDesk implements EventListener {

    private final Subscriptions subscriptions;
    private final Texts texts;
    private final NoticeDesk desk;
    private final Channels channels;
    private final Addresses addresses;
    private final Choices choices;

    @Activate
    public EventDesk(@Reference Subscriptions subscriptions, @Reference Texts texts, @Reference NoticeDesk desk, @Reference Channels channels,
            @Reference Addresses addresses, @Reference Choices choices) {
        this.subscriptions = subscriptions;
        this.texts = texts;
        this.desk = desk;
        this.channels = channels;
        this.addresses = addresses;
        this.choices = choices;
    }

    /** @throws IllegalStateException while the members are away, to be tried again */
    @Override
    public void on(Event event) {
        List<Hearing> hearings = subscriptions.of(event.topic());
        hearings.stream().filter(hearing -> texts.knows(event.topic(), hearing.audience())).forEach(hearing -> tell(event, hearing));
    }

    private void tell(Event event, Hearing hearing) {
        String key = event.topic() + "|" + event.subject() + "|" + event.at() + "|" + hearing.way();
        if (hearing.audience() == Audience.OPERATORS) {
            desk.alert(new Notice(event.topic(), Recipient.operators(), event.subject(), event.facts(), key), hearing.channel());
        } else if (channels.expected(hearing.channel())) {
            recipient(event, hearing).ifPresent(to -> desk.send(new Notice(event.topic(), to, event.subject(), event.facts(), key)));
        }
    }

    private Optional<Recipient> recipient(Event event, Hearing hearing) {
        String id = event.facts().getOrDefault("member", event.subject().type().equals("members.account") ? event.subject().id() : "");
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long member = Long.parseLong(id);
        return addresses.find(member, hearing.channel()).filter(to -> !hearing.optional() || choices.wants(member, event.topic(), hearing.channel()));
    }
}
