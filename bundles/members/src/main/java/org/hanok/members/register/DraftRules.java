package org.hanok.members.register;

import java.util.ArrayList;
import java.util.List;
import org.hanok.members.Problem;
import org.hanok.members.Settings;
import org.hanok.members.account.EmailAddress;
import org.hanok.members.account.NameRules;
import org.hanok.members.password.PasswordRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a registration must look like. Nothing here depends on who is a member already. */
@Component(service = DraftRules.class)
public class DraftRules {

    private final Settings settings;
    private final PasswordRules passwords;

    @Activate
    public DraftRules(@Reference Settings settings, @Reference PasswordRules passwords) {
        this.settings = settings;
        this.passwords = passwords;
    }

    List<Problem> check(Draft draft) {
        List<Problem> problems = new ArrayList<>();
        if (!EmailAddress.looksRight(draft.email())) {
            problems.add(new Problem("email", "members.email.odd"));
        } else if (!settings.policy().welcomes(draft.email())) {
            problems.add(new Problem("email", "members.email.domain", String.join(", ", settings.policy().domains().stream().sorted().toList())));
        }
        NameRules.check(draft.name()).ifPresent(problems::add);
        passwords.check(draft.password(), draft.email()).ifPresent(problems::add);
        require(draft.terms(), "terms", problems);
        require(draft.privacy(), "privacy", problems);
        require(draft.realName(), "realName", problems);
        return problems;
    }

    private static void require(boolean given, String field, List<Problem> problems) {
        if (!given) {
            problems.add(new Problem(field, "members.consent.missing." + field));
        }
    }
}
