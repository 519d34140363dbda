/** The money of an approved refund, until it has gone back. */
@NullMarked
package org.hanok.shop.refund.pay;

import org.jspecify.annotations.NullMarked;
