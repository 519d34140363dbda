/** Views become markup: templates, slots, menus. */
@NullMarked
package org.hanok.web.page;

import org.jspecify.annotations.NullMarked;
