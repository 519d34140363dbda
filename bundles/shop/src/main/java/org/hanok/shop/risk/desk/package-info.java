/** Where staff write rules, try them on the past, and see what was said of an order. */
@NullMarked
package org.hanok.shop.risk.desk;

import org.jspecify.annotations.NullMarked;
