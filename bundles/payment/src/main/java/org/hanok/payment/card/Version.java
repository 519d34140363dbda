package org.hanok.payment.card;

import java.time.Clock;
import org.hanok.api.Site;
import org.hanok.payment.card.v1.V1Account;
import org.hanok.payment.card.v1.V1Card;
import org.hanok.payment.card.v2.V2Account;
import org.hanok.payment.card.v2.V2Card;
import org.hanok.payment.card.wire.AccountBank;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.card.wire.Spoken;
import org.hanok.payment.card.wire.SpokenAccount;
import org.hanok.payment.charge.Charges;

/** The versions of PortOne's interface. A shop's contract is in one of them. */
public enum Version {
    V1 {
        @Override
        Spoken cards(CardSettings settings, Charges charges, Site site, Clock clock) {
            return new V1Card(settings, CardProvider.ID, id -> charges.byCode(id).isPresent(), site, clock);
        }

        @Override
        SpokenAccount accounts(CardSettings settings, AccountBank bank, Charges charges, Site site, Clock clock) {
            return new V1Account(settings, bank, AccountProvider.ID, id -> charges.byCode(id).isPresent(), site, clock);
        }
    },
    V2 {
        @Override
        Spoken cards(CardSettings settings, Charges charges, Site site, Clock clock) {
            return new V2Card(settings, CardProvider.ID, site, clock);
        }

        @Override
        SpokenAccount accounts(CardSettings settings, AccountBank bank, Charges charges, Site site, Clock clock) {
            return new V2Account(settings, bank, AccountProvider.ID, site, clock);
        }
    };

    abstract Spoken cards(CardSettings settings, Charges charges, Site site, Clock clock);

    abstract SpokenAccount accounts(CardSettings settings, AccountBank bank, Charges charges, Site site, Clock clock);
}
