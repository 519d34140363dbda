package org.hanok.payment.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hanok.api.Refused;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.api.payment.PaymentProvider.Truth;
import org.hanok.payment.account.IssuedAccounts;
import org.hanok.payment.charge.Charge;
import org.hanok.payment.charge.Charges;
import org.hanok.payment.charge.Providers;
import org.hanok.payment.charge.Settlement;
import org.hanok.payment.refund.PayBack;
import org.hanok.payment.refund.Refund;
import org.hanok.payment.refund.Refunds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks a provider what is true of a charge and acts on the answer. The question is asked outside any transaction. Thread-safe. */
@Component(service = Confirmation.class)
public class Confirmation {

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Charges charges;
    private final Settlement settlement;
    private final Refunds refunds;
    private final PayBack payBack;
    private final Providers providers;
    private final IssuedAccounts issued;
    private final Tx tx;
    private final Events events;
    private final Clock clock;

    @Activate
    public Confirmation(@Reference Charges charges, @Reference Settlement settlement, @Reference Refunds refunds, @Reference PayBack payBack,
            @Reference Providers providers, @Reference IssuedAccounts issued, @Reference(target = "(osgi.unit.name=payment)") Tx tx, @Reference Events events, @Reference Clock clock) {
        this.charges = charges;
        this.settlement = settlement;
        this.refunds = refunds;
        this.payBack = payBack;
        this.providers = providers;
        this.issued = issued;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks and acts. Asking twice, late or out of order is harmless.
     *
     * @param left whether the payer has come back, so that a failed try is final
     * @return false when the code names no charge of ours
     * @throws Refused when the provider cannot say now
     */
    public boolean ask(String code, boolean left) {
        Charge charge = charges.byCode(code).orElse(null);
        if (charge == null) {
            return false;
        }
        PaymentProvider provider = providers.byId(charge.method()).orElseThrow(() -> new Refused("payment.provider.away"));
        Truth truth = provider.confirm(code);
        if (truth.state() == ChargeState.PENDING) {
            issued.note(charge, provider);
        }
        if (!act(charge, truth, judgement(charge, provider, left).of(truth))) {
            // Given up between the question and the answer: judged once more as it stands now, which never ends in another settling.
            Charge now = charges.byCode(code).orElseThrow();
            act(now, truth, judgement(now, provider, left).of(truth));
        }
        return true;
    }

    private Judgement judgement(Charge charge, PaymentProvider provider, boolean left) {
        boolean overdue = clock.instant().isAfter(charge.until().plus(GRACE));
        String store = provider instanceof Expecting own ? own.store() : "";
        boolean test = provider instanceof Expecting own && own.test();
        return new Judgement(charge.code(), charge.state(), charge.money(), left, overdue, store, test);
    }

    private boolean act(Charge charge, Truth truth, Verdict verdict) {
        return switch (verdict.act()) {
            case SETTLE -> settlement.settle(charge, truth.reference());
            case FAIL -> settlement.fail(charge);
            case REJECT -> {
                payBack.tried(rejected(charge, truth, verdict.reason()));
                yield true;
            }
            case REVERSED -> reversed(charge, truth, verdict.reason());
            case ALARM -> alarmed(charge, truth, verdict.reason());
            case WAIT -> true;
        };
    }

    private Refund rejected(Charge charge, Truth truth, String reason) {
        return tx.call(() -> {
            charges.locked(charge.code());
            boolean known = refunds.any(charge);
            settlement.fail(charge);
            Refund refund = refunds.reject(charge, truth.amount(), reason);
            if (!known) {
                alarm(charge, truth, reason);
            }
            return refund;
        });
    }

    private boolean reversed(Charge charge, Truth truth, String reason) {
        return tx.call(() -> {
            charges.locked(charge.code());
            if (!refunds.any(charge)) {
                payBack.known(refunds.reject(charge, charge.money(), reason));
                alarm(charge, truth, reason);
            }
            return true;
        });
    }

    /** Nothing moves; staff hear of it once for each charge and reason. */
    private boolean alarmed(Charge charge, Truth truth, String reason) {
        tx.run(() -> {
            if (charges.alarmed(charge, reason)) {
                alarm(charge, truth, reason);
            }
        });
        return true;
    }

    private void alarm(Charge charge, Truth truth, String reason) {
        events.publish(new Event("payment.mismatch", charge.subject(), clock.instant(), Map.of("charge", charge.code(), "method", charge.method(),
                "reason", reason, "amount", Long.toString(charge.money().minor()), "currency", charge.money().currency(),
                "told", Long.toString(truth.amount().minor()), "toldCurrency", truth.amount().currency())));
    }
}
