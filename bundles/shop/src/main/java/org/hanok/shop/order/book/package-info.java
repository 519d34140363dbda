/** Orders read for whoever may see them. */
@NullMarked
package org.hanok.shop.order.book;

import org.jspecify.annotations.NullMarked;
