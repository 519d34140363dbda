/** A bank feed that posts signed deposit notices to the shop. */
@NullMarked
package org.hanok.simulators.bank;

import org.jspecify.annotations.NullMarked;
