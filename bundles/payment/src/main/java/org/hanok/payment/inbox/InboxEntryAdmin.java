package org.hanok.payment.inbox;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.payment.record.RecordModel;
import org.osgi.service.component.annotations.Component;

/** Messages from outside. Their bytes may name a payer and are shown as dots. */
@Component(service = AdminModel.class)
public class InboxEntryAdmin extends RecordModel<InboxEntry> {

    public InboxEntryAdmin() {
        super(InboxEntry.class, "payment.charges", List.of("messageId", "provider", "chargeCode", "state", "attempts", "note", "received"),
                List.of("messageId", "chargeCode"), List.of("state", "received"), Set.of("headers", "body", "done"));
    }

    @Override
    public Set<String> masked() {
        return Set.of("body");
    }
}
