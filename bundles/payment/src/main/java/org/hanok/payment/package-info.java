/** The cashier: what the shop asks for, and the staff's menu. */
@NullMarked
package org.hanok.payment;

import org.jspecify.annotations.NullMarked;
