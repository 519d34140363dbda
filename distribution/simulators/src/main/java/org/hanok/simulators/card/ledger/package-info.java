/** The card gateway's payments and what became of them. */
@NullMarked
package org.hanok.simulators.card.ledger;

import org.jspecify.annotations.NullMarked;
