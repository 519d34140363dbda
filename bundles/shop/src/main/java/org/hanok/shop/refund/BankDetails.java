package org.hanok.shop.refund;

import org.hanok.api.Refused;
import org.hanok.api.Secret;

/**
 * Where a transfer goes.
 *
 * @param bank one of {@link Banks}
 * @param account digits only
 * @param holder whose account it is
 */
public record BankDetails(String bank, Secret account, String holder) {

    private static final int TAIL = 4;
    private static final int LONGEST = 60;

    /** @param account as people write it, with blanks and dashes @throws Refused for what cannot be an account */
    public static BankDetails of(String bank, String account, String holder) {
        String digits = account.replaceAll("[\\s-]", "");
        if (!Banks.CODES.contains(bank)) {
            throw new Refused("shop.refund.refused.bank");
        }
        if (!digits.matches("[0-9]{6,20}")) {
            throw new Refused("shop.refund.refused.account");
        }
        if (holder.isBlank() || holder.strip().length() > LONGEST) {
            throw new Refused("shop.refund.refused.holder");
        }
        return new BankDetails(bank, Secret.of(digits), holder.strip());
    }

    public String tail() {
        String digits = account.reveal();
        return digits.substring(digits.length() - TAIL);
    }

    @Override
    public String toString() {
        return "bank " + bank;
    }
}
