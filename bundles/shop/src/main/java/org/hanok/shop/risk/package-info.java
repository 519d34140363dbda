/** How much an order is to be trusted: facts, rules as data, judgements. */
@NullMarked
package org.hanok.shop.risk;

import org.jspecify.annotations.NullMarked;
