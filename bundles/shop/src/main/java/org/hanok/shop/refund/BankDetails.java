package org.hanok.shop.refund;

import java.util.ArrayList;
import java.util.List;
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
        wrong(bank, account, holder).stream().findFirst().ifPresent(first -> {
            throw first;
        });
        return new BankDetails(bank, Secret.of(digits(account)), holder.strip());
    }

    /** What keeps these from being an account, one refusal for each of them. */
    public static List<Refused> wrong(String bank, String account, String holder) {
        List<Refused> wrong = new ArrayList<>();
        if (!Banks.CODES.contains(bank)) {
            wrong.add(new Refused("shop.refund.refused.bank"));
        }
        if (!digits(account).matches("[0-9]{6,20}")) {
            wrong.add(new Refused("shop.refund.refused.account"));
        }
        if (holder.isBlank() || holder.strip().length() > LONGEST) {
            wrong.add(new Refused("shop.refund.refused.holder"));
        }
        return wrong;
    }

    private static String digits(String account) {
        return account.replaceAll("[\\s-]", "");
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
