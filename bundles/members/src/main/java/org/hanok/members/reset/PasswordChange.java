package org.hanok.members.reset;

import java.time.Clock;
import java.util.Optional;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.members.Problem;
import org.hanok.members.account.Account;
import org.hanok.members.account.Accounts;
import org.hanok.members.letter.Letters;
import org.hanok.members.password.PasswordRules;
import org.hanok.members.password.Passwords;
import org.hanok.members.session.SessionBook;
import org.hanok.members.signin.Entrance;
import org.hanok.members.signin.Outcome;
import org.hanok.members.signin.SignIns;
import org.hanok.members.token.OneTimeTokens;
import org.hanok.members.token.Purpose;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A new password by knowing the old one. Every session ends, and a new one starts here. */
@Component(service = PasswordChange.class)
public class PasswordChange {

    private final Tx tx;
    private final Clock clock;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SignIns signIns;
    private final SessionBook sessions;
    private final Entrance entrance;
    private final OneTimeTokens tokens;
    private final Letters letters;

    @Activate
    public PasswordChange(@Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference Clock clock, @Reference Accounts accounts,
            @Reference PasswordRules rules, @Reference Passwords passwords, @Reference SignIns signIns, @Reference SessionBook sessions,
            @Reference Entrance entrance, @Reference OneTimeTokens tokens, @Reference Letters letters) {
        this.tx = tx;
        this.clock = clock;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.signIns = signIns;
        this.sessions = sessions;
        this.entrance = entrance;
        this.tokens = tokens;
        this.letters = letters;
    }

    /** What is wrong with the new password, if anything. */
    public Optional<Problem> check(long account, Secret password) {
        return rules.check(password, accounts.byId(account).email());
    }

    /** @return {@link Outcome.In} with the token of the new session, or why the old password was not accepted */
    public Outcome change(long id, Secret old, Secret fresh, Visit visit) {
        Account account = accounts.byId(id);
        Optional<Outcome> refusal = signIns.refusal(account, old, visit);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String hash = passwords.hash(fresh);
        Outcome outcome = tx.call(() -> {
            apply(id, hash);
            return entrance.open(account, visit);
        });
        tell(account);
        return outcome;
    }

    /** Sets the hash, ends all sessions and makes open reset links useless, within the caller's transaction. */
    void apply(long account, String hash) {
        accounts.change(account, row -> row.password(hash, clock.instant()));
        sessions.endOthers(account, "");
        tokens.revoke(account, Purpose.RESET);
    }

    void tell(Account account) {
        letters.send("member.password", account, "/account/password-reset", RandomToken.create());
    }
}
