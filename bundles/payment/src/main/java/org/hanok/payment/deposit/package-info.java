/** Bank transfers: accounts, deposit notices and finding the charge that a deposit pays. */
@NullMarked
package org.hanok.payment.deposit;

import org.jspecify.annotations.NullMarked;
