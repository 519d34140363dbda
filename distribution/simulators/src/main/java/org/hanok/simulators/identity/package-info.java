/** An identity check: begin, choose a person on a hosted page, come back, fetch the result. */
@NullMarked
package org.hanok.simulators.identity;

import org.jspecify.annotations.NullMarked;
