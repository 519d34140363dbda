/** Orders: placing, paying, delivering, and the pages of buyers and staff around them. */
@NullMarked
package org.hanok.shop.order;

import org.jspecify.annotations.NullMarked;
