package org.hanok.payment.inbox;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;
import org.hanok.payment.record.RecordModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages from outside. Their bytes may name a payer and are shown as dots; of one that could not be read staff say that the matter is settled. */
@Component(service = AdminModel.class)
public class InboxEntryAdmin extends RecordModel<InboxEntry> {

    public static final String PERMISSION = "payment.charges";
    /** Those that could not be read. */
    public static final String UNREADABLE = "/admin/payment/inboxEntry?state=REFUSED";

    private final Inbox inbox;

    @Activate
    public InboxEntryAdmin(@Reference Inbox inbox) {
        super(InboxEntry.class, PERMISSION, List.of("messageId", "provider", "chargeCode", "state", "attempts", "note", "received"),
                List.of("messageId", "chargeCode"), List.of("state", "received"), Set.of("headers", "body", "done"));
        this.inbox = inbox;
    }

    @Override
    public Set<String> masked() {
        return Set.of("body");
    }

    @Override
    public List<AdminAction<InboxEntry>> actions() {
        return List.of(new Seen());
    }

    private final class Seen implements AdminAction<InboxEntry> {

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public String permission() {
            return PERMISSION + ".edit";
        }

        @Override
        public int apply(List<InboxEntry> selected, Visit visit) {
            return (int) selected.stream().filter(inbox::seen).count();
        }
    }
}
