/** How much is left: what runs low, and what is on sale. */
@NullMarked
package org.hanok.shop.catalogue.stock;

import org.jspecify.annotations.NullMarked;
