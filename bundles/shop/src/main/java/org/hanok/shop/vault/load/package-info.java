/** Codes loaded into the vault: read, checked, previewed and sealed. */
@NullMarked
package org.hanok.shop.vault.load;

import org.jspecify.annotations.NullMarked;
