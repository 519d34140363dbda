/** Requests that may be sent again: each has its effect once. */
@NullMarked
package org.hanok.shop.idempotency;

import org.jspecify.annotations.NullMarked;
