/** Technical books: trees of Markdown pages. Serves this product's own manual. */
@NullMarked
package org.hanok.docs;

import org.jspecify.annotations.NullMarked;
