/** Charges, their receipts, and the names and words that payers and banks write. */
@NullMarked
package org.hanok.payment.charge;

import org.jspecify.annotations.NullMarked;
