/** What the day asks of staff: tiles, lists and tasks of the front page of the back office. */
@NullMarked
package org.hanok.shop.order.today;

import org.jspecify.annotations.NullMarked;
