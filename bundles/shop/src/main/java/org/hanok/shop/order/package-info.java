/** An order itself: its rows, the states it goes through, its history and its news. */
@NullMarked
package org.hanok.shop.order;

import org.jspecify.annotations.NullMarked;
