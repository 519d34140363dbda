/** What a rule says of a purchase. */
package org.hanok.shop.risk.ruling;
