/** What is taken back of orders: the refund itself, its history and the account it goes to. */
@NullMarked
package org.hanok.shop.refund;

import org.jspecify.annotations.NullMarked;
