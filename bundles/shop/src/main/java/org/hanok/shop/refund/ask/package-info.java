/** A refund until it is decided: what may be asked, what it comes to, yes or no. */
@NullMarked
package org.hanok.shop.refund.ask;

import org.jspecify.annotations.NullMarked;
