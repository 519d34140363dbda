package org.hanok.verification;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.osgi.service.component.annotations.Component;

/** Checks in the back office: when, who and how they ended. Nothing personal, nothing to change. */
@Component(service = AdminModel.class)
public class CheckAdmin implements AdminModel<Check> {

    @Override
    public Class<Check> entity() {
        return Check.class;
    }

    @Override
    public String permission() {
        return "verification.checks";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "member", "verifier", "outcome", "started", "finished");
    }

    @Override
    public List<String> filters() {
        return List.of("outcome", "started");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("code", "member", "visitor", "verifier", "state", "token", "onward", "outcome", "reason", "started", "expires", "finished", "name", "born",
                "sex", "carrier", "phone", "phoneIndex", "personKey", "person");
    }

    @Override
    public Set<String> masked() {
        return Set.of("code", "visitor", "state", "token", "name", "born", "sex", "carrier", "phone", "phoneIndex", "personKey", "person");
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
