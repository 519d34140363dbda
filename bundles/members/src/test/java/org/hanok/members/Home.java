package org.hanok.members;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.identity.Identities;
import org.hanok.api.member.Member;
import org.hanok.api.notify.Notice;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Account;
import org.hanok.members.account.Accounts;
import org.hanok.members.account.Directory;
import org.hanok.members.account.Generation;
import org.hanok.members.account.Proofs;
import org.hanok.members.account.Role;
import org.hanok.members.block.Blocks;
import org.hanok.members.block.Doorman;
import org.hanok.members.block.Keys;
import org.hanok.members.block.desk.BlockDesk;
import org.hanok.members.letter.ConfirmLetter;
import org.hanok.members.letter.Letters;
import org.hanok.members.password.PasswordRules;
import org.hanok.members.password.Passwords;
import org.hanok.members.register.Confirmation;
import org.hanok.members.register.DraftRules;
import org.hanok.members.register.Registration;
import org.hanok.members.reset.PasswordChange;
import org.hanok.members.reset.PasswordReset;
import org.hanok.members.session.ApiKeys;
import org.hanok.members.session.LiveSessions;
import org.hanok.members.session.SessionBook;
import org.hanok.members.signin.Brake;
import org.hanok.members.signin.Entrance;
import org.hanok.members.signin.Outcome;
import org.hanok.members.signin.SignInLog;
import org.hanok.members.signin.SignIns;
import org.hanok.members.token.OneTimeTokens;
import org.hanok.testkit.FixedClock;
import org.hanok.testkit.PlainSite;
import org.jspecify.annotations.Nullable;

/** The whole plugin on a real database, with everything around it in the test's hands. */
public final class Home {

    public static final String PASSWORD = "seven lucky magpies";
    private static final Passwords PASSWORDS = new Passwords();

    public final Database tx = Database.fresh();
    public final EntityManager em = tx.entityManager();
    public final FixedClock clock = new FixedClock("2026-11-23T03:00:00Z");
    public final List<Event> published = Collections.synchronizedList(new ArrayList<>());
    public final List<Notice> mails = new ArrayList<>();
    public final Map<String, String> environment = new HashMap<>();
    public final Settings settings;
    public final Site site;
    public final Generation generation;
    public final Accounts accounts;
    public final Directory directory;
    public final SessionBook book;
    public final LiveSessions sessions;
    public final ApiKeys keys;
    public final Passwords passwords = PASSWORDS;
    public final OneTimeTokens tokens;
    public final Letters letters;
    public final Keys blockKeys;
    public final Blocks blocks;
    public final List<Identities> identities = new ArrayList<>();
    public final BlockDesk desk;
    public final SignInLog log;
    public final Brake brake;
    public final Entrance entrance;
    public final SignIns signIns;
    public final Registration registration;
    public final Confirmation confirmation;
    public final PasswordChange change;
    public final PasswordReset reset;

    public Home() {
        this(policy(true, Set.of()), Path.of("target"));
    }

    public Home(Policy policy, Path data) {
        Events events = event -> {
            if (!tx.inTransaction()) {
                throw new IllegalStateException("outside a transaction");
            }
            published.add(event);
        };
        TestCache cache = new TestCache(tx);
        TestVault vault = new TestVault();
        TestThrottle throttle = new TestThrottle(clock);
        settings = new Settings(policy);
        site = site(data);
        generation = new Generation(cache, tx);
        accounts = new Accounts(em, tx, generation);
        directory = new Directory(em, tx, cache, generation, new Proofs(em, tx, vault, generation));
        book = new SessionBook(em, tx, clock, generation, settings);
        sessions = new LiveSessions(em, tx, clock, cache, generation, settings);
        keys = new ApiKeys(em, tx, clock, generation);
        tokens = new OneTimeTokens(em, tx, clock);
        letters = new Letters(site, throttle, vault, List.of(mails::add));
        blockKeys = new Keys(vault);
        blocks = new Blocks(em, tx, clock, events, blockKeys, directory, cache, generation);
        desk = new BlockDesk(em, tx, blockKeys, book, generation, identities);
        Doorman doorman = new Doorman(blocks);
        log = new SignInLog(em, tx, clock, vault, blockKeys);
        brake = new Brake(throttle, log);
        entrance = new Entrance(em, tx, clock, events, book, sessions, log, doorman);
        ConfirmLetter letter = new ConfirmLetter(tokens, letters);
        signIns = new SignIns(passwords, brake, log, entrance, letter, doorman);
        PasswordRules rules = new PasswordRules();
        Backroom backroom = new Backroom(Runnable::run);
        registration = new Registration(em, tx, clock, events, accounts, passwords, letter, letters, new DraftRules(settings, rules), backroom, doorman, settings);
        confirmation = new Confirmation(em, tx, clock, events, tokens, signIns, entrance, generation);
        change = new PasswordChange(tx, clock, accounts, rules, passwords, signIns, book, entrance, tokens, letters);
        reset = new PasswordReset(tx, accounts, tokens, rules, passwords, change, confirmation, entrance, letters, backroom);
    }

    public static Policy policy(boolean open, Set<String> domains) {
        return new Policy(Duration.ofDays(14), Duration.ofDays(90), Duration.ofHours(12), open, domains, "terms-1", "privacy-1", 0, Duration.ofDays(730));
    }

    public static Visit visit() {
        return visit("203.0.113.7", null);
    }

    public static Visit visit(String address, @Nullable Member member) {
        return new Visit("/account", Locale.KOREAN, member, "visitor-1", address, "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0", "", null);
    }

    /** A confirmed account with {@link #PASSWORD}. @return its id */
    public long member(String email, String... roles) {
        long id = tx.call(() -> {
            Account account = new Account(email, "김하늘", "ko", passwords.hash(Secret.of(PASSWORD)), clock.instant());
            em.createQuery("select r from Role r", Role.class).getResultStream().filter(role -> Set.of(roles).contains(role.name())).forEach(account.roles()::add);
            em.persist(account);
            em.flush();
            return account.id();
        });
        confirmation.confirm(id);
        return id;
    }

    public Outcome signIn(String email, String password) {
        return signIns.signIn(email, Secret.of(password), visit());
    }

    /** Signs in. @return the session's token */
    public String session(String email) {
        return ((Outcome.In) signIn(email, PASSWORD)).token();
    }

    public List<String> topics() {
        return published.stream().map(Event::topic).toList();
    }

    /** The token in the link of the latest mail. */
    public String mailedToken() {
        return mails.get(mails.size() - 1).facts().get("link").replaceAll(".*token=", "");
    }

    private Site site(Path data) {
        return new PlainSite(URI.create("https://shop.example"), data, false, environment);
    }
}
