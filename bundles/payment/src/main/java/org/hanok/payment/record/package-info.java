/** What every kept row of payment has in common. */
@NullMarked
package org.hanok.payment.record;

import org.jspecify.annotations.NullMarked;
