/** What the shop owes members for money paid over. */
@NullMarked
package org.hanok.payment.credit;

import org.jspecify.annotations.NullMarked;
