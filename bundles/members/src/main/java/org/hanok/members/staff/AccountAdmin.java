package org.hanok.members.staff;

import java.util.List;
import java.util.Set;
import org.hanok.api.Refused;
import org.hanok.api.admin.AdminAction;
import org.hanok.api.admin.AdminModel;
import org.hanok.members.account.Account;
import org.hanok.members.account.Generation;
import org.hanok.members.account.NameRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the back office. State, proof and roles change through actions only. */
@Component(service = AdminModel.class)
public class AccountAdmin implements AdminModel<Account> {

    static final String SEE = "members.users";
    static final String EDIT = "members.users.edit";

    private final Generation generation;
    private final List<AdminAction<Account>> actions;

    @Activate
    public AccountAdmin(@Reference AccountCare care, @Reference Generation generation) {
        this.generation = generation;
        actions = List.of(new AccountAction("end-sessions", EDIT, care::endSessions), new AccountAction("confirm", EDIT, (actor, id) -> care.confirm(id)),
                new AccountAction("disable", EDIT, care::disable), new AccountAction("enable", EDIT, care::enable),
                new AccountAction("make-operator", EDIT, (actor, id) -> care.grant(actor, id, "operator")),
                new AccountAction("make-editor", EDIT, (actor, id) -> care.grant(actor, id, "editor")),
                new AccountAction("make-admin", EDIT, (actor, id) -> care.grant(actor, id, "admin")),
                new AccountAction("make-member", EDIT, care::strip));
    }

    @Override
    public Class<Account> entity() {
        return Account.class;
    }

    @Override
    public String permission() {
        return SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("email", "name", "status", "assurance", "registered", "signedIn");
    }

    @Override
    public List<String> searched() {
        return List.of("email", "name", "memo");
    }

    @Override
    public List<String> filters() {
        return List.of("status", "assurance", "roles", "registered", "signedIn");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("email", "status", "assurance", "roles", "registered", "confirmed", "signedIn", "passwordChanged", "warned", "version", "password", "person");
    }

    @Override
    public Set<String> masked() {
        return Set.of("password", "person");
    }

    @Override
    public Set<String> longTexts() {
        return Set.of("memo");
    }

    @Override
    public List<AdminAction<Account>> actions() {
        return actions;
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
    public void saving(Account account) {
        NameRules.check(account.name()).ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments());
        });
        generation.next();
    }
}
