/** What buyers see of their orders, as pages and as JSON. */
@NullMarked
package org.hanok.shop.order.page;

import org.jspecify.annotations.NullMarked;
