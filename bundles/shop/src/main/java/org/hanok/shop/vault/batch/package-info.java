/** Loadings of PINs as purchases: what they cost, what was sold of them, and taking back what was not. */
@NullMarked
package org.hanok.shop.vault.batch;

import org.jspecify.annotations.NullMarked;
