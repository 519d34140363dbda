/** What the shop shows on the site's first page and on its own. */
@NullMarked
package org.hanok.shop.home;

import org.jspecify.annotations.NullMarked;
