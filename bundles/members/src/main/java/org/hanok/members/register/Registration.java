package org.hanok.members.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.web.Closures;
import org.hanok.api.web.Visit;
import org.hanok.members.Backroom;
import org.hanok.members.Problem;
import org.hanok.members.Settings;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.account.Accounts;
import org.hanok.members.block.Doorman;
import org.hanok.members.letter.ConfirmLetter;
import org.hanok.members.letter.Letters;
import org.hanok.members.password.Passwords;
import org.hanok.members.token.RandomToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Takes registrations. Whether an address is known shows only in the mail that goes there. */
@Component(service = Registration.class)
public class Registration {

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Events events;
    private final Accounts accounts;
    private final Passwords passwords;
    private final ConfirmLetter letter;
    private final Letters letters;
    private final DraftRules rules;
    private final Backroom backroom;
    private final Doorman doorman;
    private final Settings settings;
    /** Staff may close the door in a hurry, whatever the settings say. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Closures> closures = List.of();

    @Activate
    public Registration(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Events events, @Reference Accounts accounts, @Reference Passwords passwords, @Reference ConfirmLetter letter,
            @Reference Letters letters, @Reference DraftRules rules, @Reference Backroom backroom, @Reference Doorman doorman,
            @Reference Settings settings) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.events = events;
        this.accounts = accounts;
        this.passwords = passwords;
        this.letter = letter;
        this.letters = letters;
        this.rules = rules;
        this.backroom = backroom;
        this.doorman = doorman;
        this.settings = settings;
    }

    boolean open() {
        return settings.policy().open() && closures.stream().allMatch(one -> one.closed(Closures.SIGN_UP).isEmpty());
    }

    /** Versions of the texts in force, by kind. */
    Map<String, String> versions() {
        return Map.of("terms", settings.policy().terms(), "privacy", settings.policy().privacy());
    }

    /** @return what must be put right; nothing when a mail is on its way @throws Refused when registration is closed or the newcomer is blocked, mail is away, or after too many tries */
    List<Problem> register(Draft draft, Visit visit) {
        if (!open()) {
            throw new Refused("members.register.closed");
        }
        List<Problem> problems = rules.check(draft);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (doorman.turnsAway(visit, 0, draft.email(), "sign-up")) {
            throw new Refused("members.register.refused");
        }
        letters.expectRoom(visit.address());
        backroom.take(() -> accept(draft));
        return List.of();
    }

    private void accept(Draft draft) {
        String hash = passwords.hash(draft.password());
        Optional<Account> known = accounts.byEmail(draft.email());
        if (known.isEmpty()) {
            created(draft, hash).ifPresent(letter::send);
        } else if (known.get().status() == AccountStatus.PENDING) {
            letter.send(replace(known.get(), draft, hash));
        } else {
            letters.send("member.known", known.get(), "/account/login", RandomToken.create());
        }
    }

    /** @return nothing when somebody else registered the same address at the same moment: one mail is enough */
    private Optional<Account> created(Draft draft, String hash) {
        try {
            return Optional.of(create(draft, hash));
        } catch (PersistenceException e) {
            if (accounts.byEmail(draft.email()).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Account create(Draft draft, String hash) {
        Instant now = clock.instant();
        return tx.call(() -> {
            Account account = new Account(draft.email(), draft.name(), draft.language(), hash, now);
            em.persist(account);
            em.flush();
            consent(account, now);
            events.publish(new Event("member.registered", new Ref(Letters.MEMBER, String.valueOf(account.id())), now, Map.of("language", draft.language())));
            return account;
        });
    }

    /** Nobody has proven the address yet, so the latest registration counts. Its password is asked for again when the link is followed. */
    private Account replace(Account pending, Draft draft, String hash) {
        Instant now = clock.instant();
        return tx.call(() -> {
            Account account = accounts.byId(pending.id());
            account.rename(draft.name());
            account.prefer(draft.language(), account.theme());
            account.password(hash, now);
            consent(account, now);
            return account;
        });
    }

    private void consent(Account account, Instant now) {
        em.persist(new Consent(account, Consent.Kind.TERMS, settings.policy().terms(), now));
        em.persist(new Consent(account, Consent.Kind.PRIVACY, settings.policy().privacy(), now));
        em.persist(new Consent(account, Consent.Kind.REAL_NAME, settings.policy().terms(), now));
    }
}
