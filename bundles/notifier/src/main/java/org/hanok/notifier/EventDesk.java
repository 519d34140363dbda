package org.hanok.notifier;

import java.util.List;
import java.util.Optional;
import org.hanok.api.event.Event;
import org.hanok.api.event.EventListener;
import org.hanok.api.event.Topics;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Recipient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Turns events into notices, as subscriptions say, where there are words for them. Hearing the same event again changes nothing. */
@Component(service = EventListener.class)
@Topics("*")
public class EventDesk implements EventListener {

    private final Subscriptions subscriptions;
    private final Letters letters;
    private final NoticeDesk desk;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Members> members = List.of();

    @Activate
    public EventDesk(@Reference Subscriptions subscriptions, @Reference Letters letters, @Reference NoticeDesk desk) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.desk = desk;
    }

    EventDesk(Subscriptions subscriptions, Letters letters, NoticeDesk desk, List<Members> members) {
        this(subscriptions, letters, desk);
        this.members = members;
    }

    /** @throws IllegalStateException while the members are away, to be tried again */
    @Override
    public void on(Event event) {
        subscriptions.of(event.topic()).stream().filter(hearing -> letters.knows(event.topic(), hearing.audience())).forEach(hearing -> tell(event, hearing));
    }

    private void tell(Event event, Hearing hearing) {
        Optional<Recipient> recipient = hearing.audience() == Audience.OPERATORS ? Optional.of(Recipient.operators()) : member(event, hearing.channel());
        String key = event.topic() + "|" + event.subject() + "|" + event.at() + "|" + hearing.way();
        recipient.ifPresent(to -> desk.send(new Notice(event.topic(), to, event.subject(), event.facts(), key)));
    }

    /** Only mail is known of a member; other channels get their addresses from plugins that keep them. */
    private Optional<Recipient> member(Event event, String channel) {
        String id = event.facts().getOrDefault("member", event.subject().type().startsWith("members.") ? event.subject().id() : "");
        if (!channel.equals("mail") || !id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Members present = members.stream().findFirst().orElseThrow(() -> new IllegalStateException("members are away"));
        return present.byId(Long.parseLong(id)).filter(m -> m.email().indexOf('@') > 0).map(EventDesk::mail);
    }

    private static Recipient mail(Member member) {
        return Recipient.mail(member.email(), member.locale());
    }
}
