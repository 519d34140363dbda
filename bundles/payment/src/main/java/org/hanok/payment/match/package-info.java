/** Which waiting transfer a deposit is meant for, with reasons and a confidence. Nothing here reads or writes. */
@NullMarked
package org.hanok.payment.match;

import org.jspecify.annotations.NullMarked;
