/** What is taken back of orders: asked for, decided, paid back. */
@NullMarked
package org.hanok.shop.refund;

import org.jspecify.annotations.NullMarked;
