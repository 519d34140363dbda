/** The PINs: sealed codes, loaded in batches, given out once, opened on the record. */
@NullMarked
package org.hanok.shop.vault;

import org.jspecify.annotations.NullMarked;
