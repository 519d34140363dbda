/** The card gateway's webhooks: what they say, how they are signed, when they are sent again. */
@NullMarked
package org.hanok.simulators.card.hook;

import org.jspecify.annotations.NullMarked;
