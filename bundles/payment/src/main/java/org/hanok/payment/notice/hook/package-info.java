/** Where banks tell of deposits, and what was refused there. */
package org.hanok.payment.notice.hook;
