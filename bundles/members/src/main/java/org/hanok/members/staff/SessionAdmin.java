package org.hanok.members.staff;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.api.web.Visit;
import org.hanok.members.session.Session;
import org.hanok.members.session.SessionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Live sessions in the back office: to look at, and to end. */
@Component(service = AdminModel.class)
public class SessionAdmin implements AdminModel<Session>, AdminAction<Session> {

    private final SessionBook sessions;

    @Activate
    public SessionAdmin(@Reference SessionBook sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<Session> entity() {
        return Session.class;
    }

    @Override
    public String permission() {
        return "members.sessions";
    }

    @Override
    public List<String> columns() {
        return List.of("account", "address", "seen", "started", "agent");
    }

    @Override
    public List<String> searched() {
        return List.of("address", "agent");
    }

    @Override
    public String order() {
        return "-seen";
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("id", "hash", "account", "started", "seen", "address", "agent");
    }

    @Override
    public Set<String> masked() {
        return Set.of("hash");
    }

    @Override
    public List<AdminAction<Session>> actions() {
        return List.of(this);
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public boolean deletable() {
        return false;
    }

    @Override
    public String name() {
        return "end";
    }

    @Override
    public int apply(List<Session> selected, Visit visit) {
        return sessions.endAll(selected.stream().map(Session::id).toList());
    }
}
