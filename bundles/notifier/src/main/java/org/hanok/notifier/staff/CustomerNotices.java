package org.hanok.notifier.staff;

import java.util.Map;
import java.util.Optional;
import org.hanok.api.Ref;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On a customer's page for staff: what the member was told, and whether it arrived. */
@Component
@Slot(value = "admin.customer", order = 30)
public class CustomerNotices implements PageWidget {

    private static final int LISTED = 10;

    private final Inbox inbox;

    @Activate
    public CustomerNotices(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Optional<View> show(Visit visit) {
        return visit.subject().filter(subject -> subject.type().equals("members.account") && visit.may(DispatchAdmin.PERMISSION)).map(Ref::id).map(Long::parseLong)
                .map(member -> View.of("notifier/customer", Map.of("told", inbox.of(member, LISTED))));
    }
}
