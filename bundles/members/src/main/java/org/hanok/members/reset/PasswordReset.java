package org.hanok.members.reset;

import java.util.Optional;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.members.Backroom;
import org.hanok.members.Problem;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.account.Accounts;
import org.hanok.members.account.EmailAddress;
import org.hanok.members.letter.Letters;
import org.hanok.members.password.PasswordRules;
import org.hanok.members.password.Passwords;
import org.hanok.members.register.Confirmation;
import org.hanok.members.signin.Entrance;
import org.hanok.members.signin.Outcome;
import org.hanok.members.token.OneTimeTokens;
import org.hanok.members.token.Purpose;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A new password by mail. The asker never learns whether the address is known. */
@Component(service = PasswordReset.class)
public class PasswordReset {

    private final Tx tx;
    private final Accounts accounts;
    private final OneTimeTokens tokens;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final PasswordChange change;
    private final Confirmation confirmation;
    private final Entrance entrance;
    private final Letters letters;
    private final Backroom backroom;

    @Activate
    public PasswordReset(@Reference(target = "(osgi.unit.name=members)") Tx tx, @Reference Accounts accounts, @Reference OneTimeTokens tokens,
            @Reference PasswordRules rules, @Reference Passwords passwords, @Reference PasswordChange change, @Reference Confirmation confirmation,
            @Reference Entrance entrance, @Reference Letters letters, @Reference Backroom backroom) {
        this.tx = tx;
        this.accounts = accounts;
        this.tokens = tokens;
        this.rules = rules;
        this.passwords = passwords;
        this.change = change;
        this.confirmation = confirmation;
        this.entrance = entrance;
        this.letters = letters;
        this.backroom = backroom;
    }

    /** @throws Refused for what is no address, while mail is away, or after too many tries from this place */
    void request(String typed, Visit visit) {
        String email = EmailAddress.normal(typed);
        if (!EmailAddress.isOne(email)) {
            throw new Refused("members.email.odd");
        }
        letters.expectRoom(visit.address());
        backroom.take(() -> accounts.byEmail(email).filter(account -> account.status() != AccountStatus.DISABLED).ifPresent(this::send));
    }

    boolean works(String token) {
        return tokens.owner(token, Purpose.RESET).isPresent();
    }

    /** What is wrong with the new password, if anything. */
    Optional<Problem> check(String token, Secret password) {
        return tokens.owner(token, Purpose.RESET).flatMap(account -> rules.check(password, account.email()));
    }

    /**
     * Sets the new password, ends every session and starts one here. Whoever read the mail also owns the address, so that is proven too.
     *
     * @return nothing when the link no longer works
     */
    Optional<Outcome> set(String token, Secret password, Visit visit) {
        Optional<Account> owner = tokens.owner(token, Purpose.RESET);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Account account = owner.get();
        String hash = passwords.hash(password);
        Optional<Outcome> outcome = tx.call(() -> {
            if (!tokens.use(token, Purpose.RESET)) {
                return Optional.empty();
            }
            change.apply(account.id(), hash);
            confirmation.confirm(account.id());
            return Optional.of(entrance.open(account, visit));
        });
        outcome.ifPresent(done -> change.tell(account));
        return outcome;
    }

    private void send(Account account) {
        String token = tokens.issue(account.id(), Purpose.RESET);
        letters.send("member.reset", account, "/account/password-reset/set?token=" + token, RandomToken.hash(token));
    }
}
