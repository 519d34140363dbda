package org.hanok.members.staff;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.members.signin.SignInEvent;
import org.osgi.service.component.annotations.Component;

/** Tries to sign in, in the back office. Nobody edits history. */
@Component(service = AdminModel.class)
public class SignInAdmin implements AdminModel<SignInEvent> {

    @Override
    public Class<SignInEvent> entity() {
        return SignInEvent.class;
    }

    @Override
    public String permission() {
        return "members.sessions";
    }

    @Override
    public List<String> columns() {
        return List.of("happened", "account", "outcome", "address", "agent");
    }

    @Override
    public List<String> searched() {
        return List.of("address");
    }

    @Override
    public List<String> filters() {
        return List.of("outcome", "happened");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("account", "who", "outcome", "happened", "address", "agent");
    }

    @Override
    public Set<String> masked() {
        return Set.of("who");
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public boolean deletable() {
        return false;
    }
}
