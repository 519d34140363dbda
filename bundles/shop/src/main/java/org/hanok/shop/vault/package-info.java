/** The PINs: sealed codes with their states, batches and stock. */
@NullMarked
package org.hanok.shop.vault;

import org.jspecify.annotations.NullMarked;
