/** What other rules would have said of the past. */
@NullMarked
package org.hanok.shop.risk.replay;

import org.jspecify.annotations.NullMarked;
