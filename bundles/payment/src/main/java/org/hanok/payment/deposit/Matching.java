package org.hanok.payment.deposit;

import java.time.Duration;
import org.hanok.payment.match.Arrival;
import org.hanok.payment.match.Judgement;
import org.hanok.payment.match.Matcher;
import org.hanok.payment.match.Policy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Judges deposits by the settings of the moment; a change applies to the next deposit, and nothing restarts. Thread-safe. */
@Component(service = Matching.class, configurationPid = "org.hanok.payment.matching")
@Designate(ocd = Matching.Settings.class)
public class Matching {

    private final Waiting waiting;
    private volatile Matcher matcher;

    @Activate
    public Matching(Settings settings, @Reference Waiting waiting) {
        this.waiting = waiting;
        this.matcher = matcher(settings);
    }

    @Modified
    void changed(Settings settings) {
        matcher = matcher(settings);
    }

    /** Reads what waits and judges. Joins the caller's transaction. */
    Judgement judge(Deposit deposit) {
        Arrival arrival = waiting.arrival(deposit);
        return matcher.judge(arrival, waiting.around(arrival));
    }

    /** The same for orders that staff look for. */
    Judgement judge(Deposit deposit, String search) {
        return matcher.judge(waiting.arrival(deposit), waiting.search(search));
    }

    private static Matcher matcher(Settings s) {
        return new Matcher(new Policy(s.autoPercent(), s.suggestPercent(), Duration.ofMinutes(s.lateMinutes()), s.overWon(), s.mostWon(), s.sharedNames()));
    }

    @ObjectClassDefinition(name = "%payment.matching.settings", localization = "OSGI-INF/l10n/payment-matching")
    @interface Settings {

        @AttributeDefinition(name = "%payment.matching.auto", description = "%payment.matching.auto.help", min = "9000", max = "9999")
        int autoPercent() default 9950;

        @AttributeDefinition(name = "%payment.matching.suggest", description = "%payment.matching.suggest.help", min = "0", max = "5000")
        int suggestPercent() default 50;

        @AttributeDefinition(name = "%payment.matching.late", description = "%payment.matching.late.help", min = "0", max = "10080")
        int lateMinutes() default 60;

        @AttributeDefinition(name = "%payment.matching.over", description = "%payment.matching.over.help", min = "0")
        long overWon() default 10_000;

        @AttributeDefinition(name = "%payment.matching.most", description = "%payment.matching.most.help", min = "0")
        long mostWon() default 0;

        @AttributeDefinition(name = "%payment.matching.sharedNames", description = "%payment.matching.sharedNames.help")
        boolean sharedNames() default false;
    }
}
