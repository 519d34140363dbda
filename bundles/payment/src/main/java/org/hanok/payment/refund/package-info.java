/** Money that goes back: noted, sent through the provider or by hand, ended once and compared. */
@NullMarked
package org.hanok.payment.refund;

import org.jspecify.annotations.NullMarked;
