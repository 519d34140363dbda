/** Rules as data: what one says, and what a set of them says of a purchase. */
@NullMarked
package org.hanok.shop.risk.rule;

import org.jspecify.annotations.NullMarked;
