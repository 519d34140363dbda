/** What staff see of all orders and do with one by hand. */
@NullMarked
package org.hanok.shop.order.desk;

import org.jspecify.annotations.NullMarked;
