/** The card service's present interface, PortOne V2. */
@NullMarked
package org.hanok.payment.card.v2;

import org.jspecify.annotations.NullMarked;
