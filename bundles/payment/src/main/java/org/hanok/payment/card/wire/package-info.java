/** What both versions of the card service's interface need: settings, calls and how they fail. */
@NullMarked
package org.hanok.payment.card.wire;

import org.jspecify.annotations.NullMarked;
