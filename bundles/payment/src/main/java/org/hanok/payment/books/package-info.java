/** The money ledger: double entry, added to and never changed. */
@NullMarked
package org.hanok.payment.books;

import org.jspecify.annotations.NullMarked;
