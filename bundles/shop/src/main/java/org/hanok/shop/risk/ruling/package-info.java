/** What a rule says of a purchase. */
@NullMarked
package org.hanok.shop.risk.ruling;

import org.jspecify.annotations.NullMarked;
