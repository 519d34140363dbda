package org.hanok.payment.card.wire;

import org.hanok.payment.account.Issuing;

/** The part of a version's interface that makes virtual accounts. What came by transfer goes back by transfer, which staff make. Thread-safe. */
public interface SpokenAccount extends Spoken, Issuing {
}
