package org.hanok.members.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.member.Assurance;
import org.hanok.api.web.Visit;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.account.Generation;
import org.hanok.members.letter.Letters;
import org.hanok.members.signin.Entrance;
import org.hanok.members.signin.Outcome;
import org.hanok.members.signin.SignIns;
import org.hanok.members.token.OneTimeTokens;
import org.hanok.members.token.Purpose;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The e-mail address answers. Following the link is not enough, since somebody else may have registered this address: the password of the registration is asked for
 * as well, and then the member is signed in.
 */
@Component(service = Confirmation.class)
public class Confirmation {

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Events events;
    private final OneTimeTokens tokens;
    private final SignIns signIns;
    private final Entrance entrance;
    private final Generation generation;

    @Activate
    public Confirmation(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Events events, @Reference OneTimeTokens tokens, @Reference SignIns signIns, @Reference Entrance entrance,
            @Reference Generation generation) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.events = events;
        this.tokens = tokens;
        this.signIns = signIns;
        this.entrance = entrance;
        this.generation = generation;
    }

    /** The address a link is for, while it works. */
    Optional<String> address(String token) {
        return tokens.owner(token, Purpose.CONFIRM).map(Account::email);
    }

    /** @return nothing when the link no longer works */
    Optional<Outcome> confirm(String token, Secret password, Visit visit) {
        Optional<Account> account = tokens.owner(token, Purpose.CONFIRM);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Optional<Outcome> refusal = signIns.refusal(account.get(), password, visit);
        return refusal.isPresent() ? refusal : tx.call(() -> tokens.use(token, Purpose.CONFIRM) && confirm(account.get().id())
                ? Optional.of(entrance.open(account.get(), visit)) : Optional.empty());
    }

    /** Takes the address as proven, within the caller's transaction or its own. @return false when it was already, or the account is closed */
    public boolean confirm(long account) {
        Instant now = clock.instant();
        return tx.call(() -> {
            if (em.createQuery("update Account a set a.status = :active, a.confirmed = :now, a.assurance = :email where a.id = :id and a.status = :pending")
                    .setParameter("active", AccountStatus.ACTIVE).setParameter("now", now).setParameter("email", Assurance.EMAIL).setParameter("id", account)
                    .setParameter("pending", AccountStatus.PENDING).executeUpdate() == 0) {
                return false;
            }
            generation.next();
            events.publish(new Event("member.confirmed", new Ref(Letters.MEMBER, String.valueOf(account)), now, Map.of()));
            return true;
        });
    }
}
