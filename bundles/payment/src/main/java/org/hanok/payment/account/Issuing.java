package org.hanok.payment.account;

import java.util.Optional;

/** A provider of this house whose payers transfer to an account made for their charge alone. Calls may take seconds: never inside a transaction. */
public interface Issuing {

    /** The account of a charge, empty until it is issued. @throws org.hanok.api.Refused when the provider cannot say now */
    Optional<IssuedAccount> account(String chargeId);

    /** Nothing more may come on it. Closing again, or what is paid already, changes nothing. @throws org.hanok.api.Refused when the provider cannot say now */
    void close(String chargeId);
}
