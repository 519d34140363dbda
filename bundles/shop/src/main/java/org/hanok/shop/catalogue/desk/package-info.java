/** Staff's part of the catalogue: brands, categories, products, and the goods of the demonstration. */
@NullMarked
package org.hanok.shop.catalogue.desk;

import org.jspecify.annotations.NullMarked;
