package org.hanok.payment.card.v2;

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
import org.hanok.payment.account.IssuedAccount;
import org.hanok.payment.card.wire.AccountBank;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.CardTrouble;
import org.hanok.payment.card.wire.Mark;
import org.hanok.payment.card.wire.SpokenAccount;

/** Virtual accounts in the words of PortOne V2. An account takes the sum asked for until the charge ends; then it is closed. Thread-safe. */
public class V2Account extends V2Card implements SpokenAccount {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccountBank bank;

    public V2Account(CardSettings settings, AccountBank bank, String id, Site site, Clock clock) {
        super(settings, id, site, clock);
        this.bank = bank;
    }

    /** Has the account made; there is no page to go on to. Reads before it writes: a charge has one account, however often this is asked. */
    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        try {
            if (account(charge.id()).isEmpty()) {
                service.post("/payments/" + charge.id() + "/instant", wanted(charge, request), Mark.of("issue", charge.id()), settings.act());
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
            service.post("/payments/" + chargeId + "/virtual-account/close", JSON.createObjectNode().put("storeId", settings.store()), Mark.of("close", chargeId), settings.act());
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
