/** The switches as staff see and throw them. */
@NullMarked
package org.hanok.shop.control.desk;

import org.jspecify.annotations.NullMarked;
