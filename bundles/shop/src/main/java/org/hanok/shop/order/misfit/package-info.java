/** Money that came for an order and did not fit it, until staff have dealt with it. */
@NullMarked
package org.hanok.shop.order.misfit;

import org.jspecify.annotations.NullMarked;
