package org.hanok.payment.card;

import java.time.Clock;
import org.hanok.api.Site;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.card.wire.AccountBank;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Play accounts of the local simulator. Switched on by {@link SandboxSwitch}. */
@Component(name = SandboxAccount.NAME, service = PaymentProvider.class, enabled = false)
public class SandboxAccount extends AccountProvider {

    static final String NAME = "org.hanok.payment.vbank.sandbox";

    @Activate
    public SandboxAccount(@Reference Charges charges, @Reference Site site, @Reference Clock clock) {
        super(SandboxCard.version(site).accounts(SandboxCard.settings(site), new AccountBank("SHINHAN", "신한은행", "한옥상점"), charges, site, clock));
    }
}
