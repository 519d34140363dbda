/** What happens to the card gateway's payments, whichever version of its interface asks for it. */
@NullMarked
package org.hanok.simulators.card.till;

import org.jspecify.annotations.NullMarked;
