/** What banks tell of movements: authenticated, read and checked. */
@NullMarked
package org.hanok.payment.notice;

import org.jspecify.annotations.NullMarked;
