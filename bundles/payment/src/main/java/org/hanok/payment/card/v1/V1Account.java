package org.hanok.payment.card.v1;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.hanok.api.Money;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.payment.Charge;
import org.hanok.api.payment.ChargeRequest;
import org.hanok.api.payment.ChargeState;
import org.hanok.api.payment.Declined;
import org.hanok.payment.account.IssuedAccount;
import org.hanok.payment.card.wire.AccountBank;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.CardTrouble;
import org.hanok.payment.card.wire.SpokenAccount;
import org.hanok.payment.card.wire.Wire;

/** Virtual accounts in the words of PortOne V1. Thread-safe. */
public class V1Account extends V1Card implements SpokenAccount {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccountBank bank;

    public V1Account(CardSettings settings, AccountBank bank, String id, Predicate<String> ours, Site site, Clock clock) {
        super(settings, id, ours, site, clock);
        this.bank = bank;
    }

    /** Has the account made; there is no page to go on to. Reads before it writes: a charge has one account, however often this is asked. */
    @Override
    public Optional<String> begin(Charge charge, ChargeRequest request) {
        onlyWon(charge);
        try {
            if (account(charge.id()).isEmpty()) {
                service.post("/vbanks", wanted(charge, request), settings.act());
            }
        } catch (CardTrouble no) {
            throw new Refused("payment.vbank.unavailable");
        }
        return Optional.empty();
    }

    private ObjectNode wanted(Charge charge, ChargeRequest request) {
        ObjectNode wanted = JSON.createObjectNode().put("channel_key", settings.channel()).put("merchant_uid", charge.id())
                .put("amount", charge.amount().minor()).put("name", request.title()).put("vbank_code", bank.code()).put("vbank_holder", bank.holder())
                .put("vbank_due", request.until().getEpochSecond());
        wanted.putArray("notice_url").add(notices());
        return wanted;
    }

    @Override
    public Optional<IssuedAccount> account(String chargeId) {
        try {
            return found(chargeId).flatMap(V1Payment::account).map(number -> new IssuedAccount(bank.name(), number, bank.holder()));
        } catch (CardTrouble no) {
            throw Wire.unknown();
        }
    }

    @Override
    public void close(String chargeId) {
        try {
            found(chargeId).filter(payment -> payment.state() == ChargeState.PENDING).ifPresent(payment -> service.delete("/vbanks/" + payment.id()));
        } catch (CardTrouble no) {
            if (!no.isFinal()) {
                throw Wire.unknown();
            }
        }
    }

    @Override
    public void refund(String chargeId, Money amount, String key, String reason) {
        throw new Declined("payment.vbank.refund");
    }
}
