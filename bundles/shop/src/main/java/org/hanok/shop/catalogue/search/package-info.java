/** Products and brands in the site's search. */
@NullMarked
package org.hanok.shop.catalogue.search;

import org.jspecify.annotations.NullMarked;
