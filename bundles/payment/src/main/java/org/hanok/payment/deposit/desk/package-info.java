/** The deposit inbox: pages, resource and the part of the back office's home. */
@NullMarked
package org.hanok.payment.deposit.desk;

import org.jspecify.annotations.NullMarked;
