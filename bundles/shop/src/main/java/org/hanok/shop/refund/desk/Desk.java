package org.hanok.shop.refund.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hanok.api.Refused;
import org.hanok.api.web.Visit;
import org.hanok.shop.idempotency.Idempotency;
import org.hanok.shop.refund.ask.Decisions;
import org.hanok.shop.refund.ask.Requests;
import org.hanok.shop.refund.ask.Wish;
import org.hanok.shop.refund.page.RefundForm;
import org.hanok.shop.refund.pay.Payouts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff do with refunds, from a page or a program: each deed once for each key, then the money is sent on its way. Thread-safe. */
@Component(service = Desk.class)
public class Desk {

    private final Decisions decisions;
    private final Requests requests;
    private final Payouts payouts;
    private final Idempotency idempotency;

    @Activate
    public Desk(@Reference Decisions decisions, @Reference Requests requests, @Reference Payouts payouts, @Reference Idempotency idempotency) {
        this.decisions = decisions;
        this.requests = requests;
        this.payouts = payouts;
        this.idempotency = idempotency;
    }

    /** @param key may be empty, since a second decision is refused anyway @return the number */
    String approve(String number, Set<Long> resell, @Nullable String key, Visit visit) {
        String done = idempotency.maybe(visit, key, resell, () -> {
            decisions.approve(number, resell, visit);
            return number;
        });
        payouts.pay(done);
        return done;
    }

    String reject(String number, String reason, @Nullable String key, Visit visit) {
        return idempotency.maybe(visit, key, reason, () -> {
            decisions.reject(number, reason, visit);
            return number;
        });
    }

    String again(String number, @Nullable String key, Visit visit) {
        return idempotency.afterwards(visit, key, "", () -> {
            payouts.again(number, visit);
            return number;
        });
    }

    String transferred(String number, String account, String reference, @Nullable String key, Visit visit) {
        return idempotency.afterwards(visit, key, account + "|" + reference, () -> {
            payouts.transferred(number, account, reference, visit);
            return number;
        });
    }

    String ask(RefundForm form, Visit visit) {
        Wish wish = form.wish(!form.bank().isEmpty());
        return idempotency.maybe(visit, form.key(), wish.content(), () -> requests.onBehalf(wish, visit));
    }

    String giveBack(String order, String charge, String reason, @Nullable String key, Visit visit) {
        String number = idempotency.maybe(visit, key, order + "|" + charge + "|" + reason, () -> decisions.giveBack(order, charge, reason, visit));
        payouts.pay(number);
        return number;
    }

    /** @throws Refused for what is no id */
    static Set<Long> ids(@Nullable List<String> sent) {
        Set<Long> ids = new TreeSet<>();
        try {
            (sent == null ? List.<String>of() : sent).forEach(id -> ids.add(Long.valueOf(id)));
        } catch (NumberFormatException odd) {
            throw new Refused("shop.refund.refused.form");
        }
        return ids;
    }
}
