/** A buyer's pages and JSON of refunds. */
@NullMarked
package org.hanok.shop.refund.page;

import org.jspecify.annotations.NullMarked;
