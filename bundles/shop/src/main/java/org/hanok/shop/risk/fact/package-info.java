/** What is known of a purchase: read in one statement, for one purchase or for a thousand of the past. */
@NullMarked
package org.hanok.shop.risk.fact;

import org.jspecify.annotations.NullMarked;
