package org.hanok.verification;

import org.hanok.api.Secret;
import org.hanok.api.identity.Identity;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes and opens the personal values of a check. Each is bound to its row and field. */
@Component(service = Seals.class)
public class Seals {

    private final Vault vault;

    @Activate
    public Seals(@Reference Vault vault) {
        this.vault = vault;
    }

    public String seal(String code, String field, String clear) {
        return vault.seal(Secret.of(clear), purpose(code, field));
    }

    public String open(String code, String field, String sealed) {
        return vault.open(sealed, purpose(code, field)).reveal();
    }

    /** The same for the same person everywhere in this site, and nowhere else. */
    public String person(Identity identity) {
        return vault.index("verification.person", identity.personKey());
    }

    /** To find a phone number by, however it is written. */
    public String phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        boolean abroad = digits.startsWith("82") && digits.length() > 10;
        return vault.index("verification.phone", Secret.of(abroad ? "0" + digits.substring(2).replaceFirst("^0", "") : digits));
    }

    private static String purpose(String code, String field) {
        return "verification.check:" + code + ":" + field;
    }
}
