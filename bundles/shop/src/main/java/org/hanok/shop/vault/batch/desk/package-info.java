/** Batches of PINs as staff see them. */
@NullMarked
package org.hanok.shop.vault.batch.desk;

import org.jspecify.annotations.NullMarked;
