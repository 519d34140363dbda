package org.hanok.notifier.desk;

import java.util.List;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Notifier;
import org.hanok.api.notify.Recipient;
import org.hanok.notifier.Audience;
import org.hanok.notifier.Channels;
import org.hanok.notifier.Intake;
import org.hanok.notifier.Seals;
import org.hanok.notifier.subscription.Hearing;
import org.hanok.notifier.subscription.Subscriptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes notices in. What is meant for the operators goes out on the channels that staff have chosen for its topic; by mail to each of them. */
@Component(service = {Notifier.class, NoticeDesk.class})
public class NoticeDesk implements Notifier {

    private static final String OPERATORS = Recipient.operators().channel();
    private static final String MAIL = "mail";

    private final Intake intake;
    private final Operators operators;
    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Seals seals;

    @Activate
    public NoticeDesk(@Reference Intake intake, @Reference Operators operators, @Reference Subscriptions subscriptions, @Reference Channels channels,
            @Reference Seals seals) {
        this.intake = intake;
        this.operators = operators;
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.seals = seals;
    }

    @Override
    public void send(Notice notice) {
        if (!notice.recipient().channel().equals(OPERATORS)) {
            intake.keep(notice, Audience.MEMBER);
            return;
        }
        List<String> chosen = subscriptions.of(notice.topic()).stream().filter(hearing -> hearing.audience() == Audience.OPERATORS).map(Hearing::channel).toList();
        (chosen.isEmpty() ? List.of(MAIL) : chosen).forEach(channel -> alert(notice, channel));
    }

    /** Tells the operators on one channel. Nothing is kept for a channel that is switched off. */
    void alert(Notice notice, String channel) {
        if (channel.equals(MAIL)) {
            operators.addresses().forEach(address -> alert(notice, new Recipient(MAIL, address, operators.locale()), "#" + seals.mark(address)));
        } else if (channels.expected(channel)) {
            alert(notice, new Recipient(channel, "", operators.locale()), "#" + channel);
        }
    }

    private void alert(Notice notice, Recipient recipient, String mark) {
        intake.alert(new Notice(notice.topic(), recipient, notice.subject(), notice.facts(), notice.key() + mark), operators.together());
    }
}
