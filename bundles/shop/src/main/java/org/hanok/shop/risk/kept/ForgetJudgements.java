package org.hanok.shop.risk.kept;

import javax.persistence.EntityManager;
import org.hanok.api.data.Tx;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Forgets judgements that are older than they are kept, a few at a time. The orders themselves stay. */
@Component(configurationPid = "org.hanok.shop.risk")
@Designate(ocd = KeptSettings.class)
@Cron("50 4 * * *")
public class ForgetJudgements implements ScheduledJob {

    private static final int FULL = 1_000;
    private static final String OLD = """
            delete from shop.risk_judgement where id = any(array(
              select id from shop.risk_judgement where at < now() - make_interval(days => cast(?1 as int)) limit ?2))""";
    private final EntityManager em;
    private final Tx tx;
    private final int days;

    @Activate
    public ForgetJudgements(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, KeptSettings settings) {
        this.em = em;
        this.tx = tx;
        days = settings.days();
    }

    @Override
    public String run() {
        int all = 0;
        int gone = FULL;
        while (gone == FULL) {
            gone = tx.call(() -> em.createNativeQuery(OLD).setParameter(1, days).setParameter(2, FULL).executeUpdate());
            all += gone;
        }
        return "forgot " + all + " judgements older than " + days + " days";
    }
}
