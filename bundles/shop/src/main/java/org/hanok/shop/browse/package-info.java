/** Walking the shelves: a category's page with its choices, and a product's. */
@NullMarked
package org.hanok.shop.browse;

import org.jspecify.annotations.NullMarked;
