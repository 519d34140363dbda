package org.hanok.payment.refund;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.hanok.payment.charge.Providers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what a provider says has gone back with what we sent back through it, once after each refund. A difference is told, never mended by itself. */
@Component(service = ScheduledJob.class)
@Cron("*/10 * * * *")
public class RefundCheck implements ScheduledJob {

    private static final Logger log = LoggerFactory.getLogger(RefundCheck.class);
    private static final String UNCHECKED = """
            SELECT DISTINCT c.code FROM payment.refund r JOIN payment.charge c ON c.id = r.charge_id
            WHERE r.state = 'DONE' AND r.checked_at IS NULL AND r.payout_by IS NULL AND c.method <> 'bank' LIMIT 20""";
    private static final String SENT = """
            SELECT coalesce(sum(r.amount), 0) FROM payment.refund r JOIN payment.charge c ON c.id = r.charge_id
            WHERE c.code = ?1 AND r.state = 'DONE' AND r.payout_by IS NULL""";
    private static final String CHECKED = """
            UPDATE payment.refund SET checked_at = cast(?2 AS timestamptz)
            WHERE charge_id = (SELECT id FROM payment.charge WHERE code = ?1) AND state = 'DONE' AND checked_at IS NULL AND payout_by IS NULL""";
    private final EntityManager em;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final Charges charges;
    private final Providers providers;

    @Activate
    public RefundCheck(@Reference(target = "(osgi.unit.name=payment)") EntityManager em, @Reference(target = "(osgi.unit.name=payment)") Tx tx,
            @Reference Events events, @Reference Clock clock, @Reference Charges charges, @Reference Providers providers) {
        this.em = em;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.charges = charges;
        this.providers = providers;
    }

    @Override
    public String run() {
        List<?> codes = tx.read(() -> em.createNativeQuery(UNCHECKED).getResultList());
        long different = codes.stream().map(code -> charges.byCode((String) code).orElseThrow()).filter(this::differs).count();
        return codes.size() + " refunded charges compared, " + different + " differ";
    }

    private boolean differs(Charge charge) {
        try {
            return providers.byId(charge.method()).flatMap(provider -> provider.returned(charge.code())).filter(told -> !compared(charge, told)).isPresent();
        } catch (Refused notNow) {
            log.warn("what went back of charge {} is not known now: {}", charge.code(), notNow.key());
            return false;
        }
    }

    private boolean compared(Charge charge, Money told) {
        return tx.call(() -> {
            charges.locked(charge.code());
            long sent = ((Number) em.createNativeQuery(SENT).setParameter(1, charge.code()).getSingleResult()).longValue();
            boolean first = em.createNativeQuery(CHECKED).setParameter(1, charge.code()).setParameter(2, clock.instant().toString()).executeUpdate() > 0;
            if (first && sent != told.minor()) {
                events.publish(new Event("payment.refund.mismatch", charge.subject(), clock.instant(), Map.of("charge", charge.code(), "method", charge.method(),
                        "amount", Long.toString(sent), "currency", charge.money().currency(), "told", Long.toString(told.minor()), "toldCurrency", told.currency())));
            }
            return sent == told.minor();
        });
    }
}
