/** Changing the key of the vault while it is being sold from. */
@NullMarked
package org.hanok.shop.vault.key;

import org.jspecify.annotations.NullMarked;
