package org.hanok.members.signin;

import java.time.Duration;
import java.util.Optional;
import org.hanok.api.Secret;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.account.EmailAddress;
import org.hanok.members.block.Doorman;
import org.hanok.members.letter.ConfirmLetter;
import org.hanok.members.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in with e-mail address and password. Known and unknown addresses get the same answer for the same work. */
@Component(service = SignIns.class)
public class SignIns {

    private final Passwords passwords;
    private final Brake brake;
    private final SignInLog log;
    private final Entrance entrance;
    private final ConfirmLetter letter;
    private final Doorman doorman;

    @Activate
    public SignIns(@Reference Passwords passwords, @Reference Brake brake, @Reference SignInLog log,
            @Reference Entrance entrance, @Reference ConfirmLetter letter, @Reference Doorman doorman) {
        this.passwords = passwords;
        this.brake = brake;
        this.log = log;
        this.entrance = entrance;
        this.letter = letter;
        this.doorman = doorman;
    }

    /** Tries to sign in. @param typed the e-mail address as typed */
    public Outcome signIn(String typed, Secret password, Visit visit) {
        String email = EmailAddress.normal(typed);
        SignInLog.Tried tried = brake.look(email, visit.address());
        Optional<Account> account = tried.account();
        if (doorman.shutsOut(visit, account.map(Account::id).orElse(0L), email, "sign-in")) {
            log.write(account.orElse(null), email, SignInEvent.Outcome.REFUSED, visit);
            return new Outcome.Refused();
        }
        return refusal(email, tried, password, visit).orElseGet(() -> enter(account.orElseThrow(), password, visit));
    }

    /** Checks a password on behalf of a form that asks for it again. @return why it is not accepted; nothing when it is right */
    public Optional<Outcome> refusal(Account account, Secret password, Visit visit) {
        return refusal(account.email(), brake.look(account.email(), visit.address()), password, visit);
    }

    private Optional<Outcome> refusal(String email, SignInLog.Tried tried, Secret password, Visit visit) {
        Optional<Account> account = tried.account();
        Duration rest = brake.take(email, visit.address(), tried.wrongs());
        if (!rest.isZero()) {
            log.write(account.orElse(null), email, SignInEvent.Outcome.PAUSED, visit);
            return Optional.of(new Outcome.Paused(rest));
        }
        if (!account.map(found -> passwords.matches(password, found.password())).orElseGet(() -> passwords.matchesNobody(password))) {
            log.write(account.orElse(null), email, SignInEvent.Outcome.WRONG, visit);
            return Optional.of(brake.wrong(email, visit.address()));
        }
        brake.release(email, visit.address());
        return Optional.empty();
    }

    private Outcome enter(Account account, Secret password, Visit visit) {
        if (account.status() == AccountStatus.PENDING) {
            log.write(account, account.email(), SignInEvent.Outcome.REFUSED, visit);
            letter.send(account);
            return new Outcome.Unconfirmed();
        }
        if (account.status() == AccountStatus.DISABLED) {
            log.write(account, account.email(), SignInEvent.Outcome.REFUSED, visit);
            return new Outcome.Closed();
        }
        if (passwords.outdated(account.password())) {
            entrance.rehash(account, passwords.hash(password));
        }
        return entrance.open(account, visit);
    }
}
