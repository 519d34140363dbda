/** One customer on one page: what they bought, what staff remember, and what staff allow them for a day. */
@NullMarked
package org.hanok.shop.customer;

import org.jspecify.annotations.NullMarked;
