package org.hanok.payment.card;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.Declined;
import org.hanok.api.payment.PaymentMethod;
import org.hanok.payment.account.IssuedAccount;
import org.hanok.payment.account.Issuing;

/**
 * Virtual accounts through PortOne V2: one account for one charge, so that nobody has to match names. It takes the sum asked for until the charge ends; then it is closed.
 * What came by transfer goes back by transfer, which staff make. Thread-safe.
 */
abstract class AccountProvider extends CardProvider implements Issuing {

    static final String ID = "vbank";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccountBank bank;

    AccountProvider(CardSettings settings, AccountBank bank, Site site, Clock clock) {
        super(settings, site, clock);
        this.bank = bank;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod(ID, "payment.method.vbank", "payment.method.vbank.hint", "building-columns");
    }

    /** Has the account made; there is no page to go on to. Reads before it writes: a charge has one account, however often this is asked. */
    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        try {
            if (account(charge.id()).isEmpty()) {
                service.post("/payments/" + charge.id() + "/instant", wanted(charge, request), key("issue", charge.id()), settings.act());
            }
        } catch (CardTrouble no) {
            throw new Refused("payment.vbank.unavailable");
        }
        return Optional.empty();
    }

    private ObjectNode wanted(Charge charge, ChargeRequest request) {
        ObjectNode wanted = JSON.createObjectNode().put("storeId", settings.store()).put("channelKey", settings.channel()).put("orderName", request.title())
                .put("currency", charge.amount().currency());
        wanted.putObject("amount").put("total", charge.amount().minor());
        wanted.putArray("noticeUrls").add(notices());
        ObjectNode account = wanted.putObject("method").putObject("virtualAccount").put("bank", bank.code()).put("remitteeName", bank.holder());
        account.putObject("expiry").put("dueDate", request.until().toString());
        account.putObject("option").put("type", "NORMAL");
        return wanted;
    }

    @Override
    public Optional<IssuedAccount> account(String chargeId) {
        try {
            return payment(chargeId).accountNumber().map(number -> new IssuedAccount(bank.name(), number, bank.holder()));
        } catch (CardTrouble no) {
            if (no.is(404, "PAYMENT_NOT_FOUND")) {
                return Optional.empty();
            }
            throw new Refused("payment.card.unknown");
        }
    }

    @Override
    public void close(String chargeId) {
        try {
            service.post("/payments/" + chargeId + "/virtual-account/close", JSON.createObjectNode().put("storeId", settings.store()), key("close", chargeId), settings.act());
        } catch (CardTrouble no) {
            if (!no.isFinal()) {
                throw new Refused("payment.card.unknown");
            }
        }
    }

    @Override
    public void refund(String chargeId, Money amount, String key, String reason) {
        throw new Declined("payment.vbank.refund");
    }
}
