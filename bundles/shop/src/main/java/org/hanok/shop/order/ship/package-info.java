/** PINs for paid orders: given out, awaited, or held back. */
@NullMarked
package org.hanok.shop.order.ship;

import org.jspecify.annotations.NullMarked;
