package org.hanok.notifier.staff;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;
import org.hanok.notifier.Dispatch;
import org.hanok.notifier.Dispatches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What left and what did not. Addresses and values are never shown; a row can be sent once more. */
@Component(service = AdminModel.class)
public class DispatchAdmin implements AdminModel<Dispatch> {

    static final String PERMISSION = "notifier.dispatches";

    private final Dispatches dispatches;

    @Activate
    public DispatchAdmin(@Reference Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public Class<Dispatch> entity() {
        return Dispatch.class;
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public List<String> columns() {
        return List.of("topic", "subjectId", "audience", "channel", "hint", "state", "attempts", "providerId", "trouble", "created", "sent");
    }

    @Override
    public List<String> searched() {
        return List.of("topic", "subjectId", "uid", "providerId");
    }

    @Override
    public List<String> filters() {
        return List.of("state", "audience", "created");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("uid", "noticeKey", "topic", "audience", "channel", "recipient", "facts", "locale", "subjectType", "subjectId", "state", "round", "attempts",
                "hint", "sending", "parts", "due", "nextTry", "providerId", "trouble", "created", "sent");
    }

    @Override
    public Set<String> masked() {
        return Set.of("recipient", "facts");
    }

    @Override
    public List<AdminAction<Dispatch>> actions() {
        return List.of(new Again());
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public boolean deletable() {
        return false;
    }

    private final class Again implements AdminAction<Dispatch> {

        @Override
        public String name() {
            return "resend";
        }

        @Override
        public String permission() {
            return PERMISSION + ".edit";
        }

        @Override
        public int apply(List<Dispatch> selected, Visit visit) {
            return (int) selected.stream().filter(d -> dispatches.again(d.id())).count();
        }
    }
}
