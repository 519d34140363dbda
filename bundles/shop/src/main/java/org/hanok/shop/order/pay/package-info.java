/** Money for orders: the charge that is asked for, what came in, and the end of the time to pay. */
@NullMarked
package org.hanok.shop.order.pay;

import org.jspecify.annotations.NullMarked;
