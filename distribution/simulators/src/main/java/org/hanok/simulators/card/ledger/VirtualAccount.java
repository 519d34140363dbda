package org.hanok.simulators.card.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hanok.simulators.wire.Refusal;

/**
 * A bank account made for one payment.
 *
 * @param bank the vendor's code of a bank
 * @param issuedAt ISO-8601 instants, as {@code expiredAt}
 */
public record VirtualAccount(String bank, String number, String remittee, String issuedAt, String expiredAt) {

    public Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", "PaymentMethodVirtualAccount");
        view.put("bank", bank);
        view.put("accountNumber", number);
        view.put("accountType", "NORMAL");
        view.put("remitteeName", remittee);
        view.put("issuedAt", issuedAt);
        view.put("expiredAt", expiredAt);
        return view;
    }

    /** The bank takes the sum asked for, once, in time. @throws Refusal (409) naming what is wrong */
    public static void check(Payment payment, long amount, Instant now) {
        VirtualAccount account = payment.account();
        long asked = payment.purchase().totalAmount();
        String wrong = account == null || payment.status() == Status.CANCELLED ? "NO_SUCH_ACCOUNT"
                : payment.status() != Status.VIRTUAL_ACCOUNT_ISSUED ? "TWICE"
                : !now.isBefore(Instant.parse(account.expiredAt())) ? "LATE"
                : amount < asked ? "SHORT" : amount > asked ? "OVER" : "";
        if (!wrong.isEmpty()) {
            throw PortOne.error(409, "DEPOSIT_REFUSED", wrong);
        }
    }
}
