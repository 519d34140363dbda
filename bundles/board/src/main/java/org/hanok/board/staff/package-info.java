/** How staff look after the board. */
@NullMarked
package org.hanok.board.staff;

import org.jspecify.annotations.NullMarked;
