/** Charges and what follows from them: receipts and refunds. */
@NullMarked
package org.hanok.payment.charge;

import org.jspecify.annotations.NullMarked;
