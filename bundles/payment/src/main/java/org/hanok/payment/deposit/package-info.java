/** What the banks tell: movements kept once, the charge that a deposit pays, and what staff decide. */
@NullMarked
package org.hanok.payment.deposit;

import org.jspecify.annotations.NullMarked;
