package org.hanok.members.profile;

import java.util.ArrayList;
import java.util.List;
import org.hanok.members.Problem;
import org.hanok.members.account.Account;
import org.hanok.members.account.Accounts;
import org.hanok.members.account.NameRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What members say of themselves. */
@Component(service = Profile.class)
public class Profile {

    private final Accounts accounts;

    @Activate
    public Profile(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    ProfileForm of(long id) {
        return ProfileForm.of(accounts.byId(id));
    }

    /** Keeps what is acceptable. A proven name stays as it is. @return what must be put right */
    List<Problem> save(long id, ProfileForm form) {
        List<Problem> problems = new ArrayList<>();
        boolean proven = accounts.byId(id).nameIsProven();
        if (!proven) {
            NameRules.check(form.name()).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            accounts.change(id, account -> apply(account, form));
        }
        return problems;
    }

    private static void apply(Account account, ProfileForm form) {
        if (!account.nameIsProven()) {
            account.rename(form.name());
        }
        account.prefer(form.language(), form.theme());
    }
}
