/** Staff's pages and JSON of refunds. */
@NullMarked
package org.hanok.shop.refund.desk;

import org.jspecify.annotations.NullMarked;
