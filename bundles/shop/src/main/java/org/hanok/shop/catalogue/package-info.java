/** What is sold: categories, brands and products, and the pages that show them. */
@NullMarked
package org.hanok.shop.catalogue;

import org.jspecify.annotations.NullMarked;
