/** PINs held for orders and given out once. */
@NullMarked
package org.hanok.shop.vault.give;

import org.jspecify.annotations.NullMarked;
