/** The bank accounts that payers transfer to. */
@NullMarked
package org.hanok.payment.account;

import org.jspecify.annotations.NullMarked;
