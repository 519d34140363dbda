/** Card payment over PortOne, in the version a site has a contract for. */
@NullMarked
package org.hanok.payment.card;

import org.jspecify.annotations.NullMarked;
