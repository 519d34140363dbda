/** The card service's older interface, PortOne V1. */
@NullMarked
package org.hanok.payment.card.v1;

import org.jspecify.annotations.NullMarked;
