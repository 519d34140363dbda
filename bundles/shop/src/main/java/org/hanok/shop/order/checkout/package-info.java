/** From a cart to an order: prices of the moment, the rules at the door, the form, and placing. */
@NullMarked
package org.hanok.shop.order.checkout;

import org.jspecify.annotations.NullMarked;
