/** Card payment over the PortOne V2 interface. */
@NullMarked
package org.hanok.payment.card;

import org.jspecify.annotations.NullMarked;
