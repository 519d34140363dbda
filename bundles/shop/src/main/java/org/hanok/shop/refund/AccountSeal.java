package org.hanok.shop.refund;

import org.hanok.api.NotFound;
import org.hanok.api.Secret;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals the number of a buyer's account, bound to its refund. */
@Component(service = AccountSeal.class)
public class AccountSeal {

    private final Vault vault;

    @Activate
    public AccountSeal(@Reference Vault vault) {
        this.vault = vault;
    }

    public String seal(String refund, BankDetails details) {
        return vault.seal(details.account(), Refund.KEY + refund);
    }

    /** @throws NotFound when no account is known */
    Secret open(Refund refund) {
        String sealed = refund.bank().sealedOrNull();
        if (sealed == null) {
            throw new NotFound();
        }
        return vault.open(sealed, refund.key());
    }
}
