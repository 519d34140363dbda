package org.hanok.shop.order.desk;

import org.hanok.api.Money;

/**
 * What a buyer has bought so far, in sums of paid orders.
 *
 * @param day face value of the last 24 hours
 * @param month face value of the last 30 days
 * @param most the largest order
 */
record Buyer(long orders, Money day, Money month, Money most) {
}
