/** Views become markup: pages, slots, errors. */
@NullMarked
package org.hanok.web.page;

import org.jspecify.annotations.NullMarked;
