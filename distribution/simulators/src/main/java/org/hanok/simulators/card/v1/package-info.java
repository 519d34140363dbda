/** The card gateway's older face, PortOne V1, over the same payments. */
@NullMarked
package org.hanok.simulators.card.v1;

import org.jspecify.annotations.NullMarked;
