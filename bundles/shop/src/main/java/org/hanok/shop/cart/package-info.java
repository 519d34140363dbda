/** What a visitor is about to buy. */
@NullMarked
package org.hanok.shop.cart;

import org.jspecify.annotations.NullMarked;
