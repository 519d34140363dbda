/** What is sold: categories, brands and products. */
@NullMarked
package org.hanok.shop.catalogue;

import org.jspecify.annotations.NullMarked;
