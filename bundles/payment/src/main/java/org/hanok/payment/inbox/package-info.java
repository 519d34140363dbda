/** What providers tell us, and asking them whether it is true. */
@NullMarked
package org.hanok.payment.inbox;

import org.jspecify.annotations.NullMarked;
