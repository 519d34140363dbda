package org.hanok.members.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import javax.persistence.EntityManager;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.members.Settings;
import org.hanok.members.account.Account;
import org.hanok.members.account.AccountStatus;
import org.hanok.members.letter.Letters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts accounts to sleep that nobody has used for the configured months, a month after telling them by mail. Off unless configured. The next sign-in wakes an account.
 */
@Component
@Cron("10 4 * * *")
public class Dormancy implements ScheduledJob {

    private static final int NOTICE_DAYS = 30;
    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Site site;
    private final Letters letters;
    private final Settings settings;

    @Activate
    public Dormancy(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Site site, @Reference Letters letters, @Reference Settings settings) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.site = site;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public String run() {
        if (settings.policy().dormantAfter() == 0) {
            return "Switched off: no account falls asleep.";
        }
        ZonedDateTime quietSince = clock.instant().atZone(site.zone()).minusMonths(settings.policy().dormantAfter());
        int asleep = sleep(quietSince.toInstant());
        return asleep + " accounts fell asleep, " + warn(quietSince.plusDays(NOTICE_DAYS).toInstant()) + " were told that they will.";
    }

    private int sleep(Instant quietSince) {
        Instant told = clock.instant().atZone(site.zone()).minusDays(NOTICE_DAYS).toInstant();
        return tx.call(() -> em.createQuery("""
                update Account a set a.status = :dormant where a.status = :active and (a.signedIn < :quiet or a.signedIn is null and a.registered < :quiet)
                and a.warned <= :told and a.roles is empty""").setParameter("dormant", AccountStatus.DORMANT).setParameter("active", AccountStatus.ACTIVE)
                .setParameter("quiet", quietSince).setParameter("told", told).executeUpdate());
    }

    private int warn(Instant quietSince) {
        List<Account> quiet = tx.call(() -> {
            List<Account> found = em.createQuery("""
                    select a from Account a where a.status = :active and a.warned is null and (a.signedIn < :quiet or a.signedIn is null and a.registered < :quiet)
                    and a.roles is empty order by a.id""", Account.class).setParameter("active", AccountStatus.ACTIVE).setParameter("quiet", quietSince)
                    .setMaxResults(AT_ONCE).getResultList();
            if (!found.isEmpty()) {
                em.createQuery("update Account a set a.warned = :now where a.id in :ids").setParameter("now", clock.instant())
                        .setParameter("ids", found.stream().map(Account::id).toList()).executeUpdate();
            }
            return found;
        });
        quiet.forEach(account -> letters.send("member.dormant", account, "/account/login", account.id() + "@" + quietSince));
        return quiet.size();
    }
}
