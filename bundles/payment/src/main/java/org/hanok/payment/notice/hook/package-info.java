/** Where banks tell of deposits, and what was refused there. */
@NullMarked
package org.hanok.payment.notice.hook;

import org.jspecify.annotations.NullMarked;
