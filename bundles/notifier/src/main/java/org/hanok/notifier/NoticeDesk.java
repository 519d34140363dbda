package org.hanok.notifier;

import java.util.Locale;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Notifier;
import org.hanok.api.notify.Recipient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes notices in. What is meant for the operators becomes one dispatch for each of them. */
@Component(service = {Notifier.class, NoticeDesk.class})
public class NoticeDesk implements Notifier {

    private static final String OPERATORS = Recipient.operators().channel();

    private final Dispatches dispatches;
    private final Operators operators;
    private final Seals seals;

    @Activate
    public NoticeDesk(@Reference Dispatches dispatches, @Reference Operators operators, @Reference Seals seals) {
        this.dispatches = dispatches;
        this.operators = operators;
        this.seals = seals;
    }

    @Override
    public void send(Notice notice) {
        if (!notice.recipient().channel().equals(OPERATORS)) {
            dispatches.keep(notice, Audience.MEMBER);
            return;
        }
        for (String address : operators.addresses()) {
            Recipient one = Recipient.mail(address, Locale.KOREAN);
            dispatches.keep(new Notice(notice.topic(), one, notice.subject(), notice.facts(), notice.key() + "#" + seals.mark(address)), Audience.OPERATORS);
        }
    }
}
