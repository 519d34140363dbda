/** What lies on the shelves against what should, and the alarm when it runs low. */
@NullMarked
package org.hanok.shop.vault.stock;

import org.jspecify.annotations.NullMarked;
