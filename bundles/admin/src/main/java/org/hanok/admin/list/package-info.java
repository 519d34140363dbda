/** Lists of any plugin's data: columns, search, filters, sort, pages, export and actions on selected rows. */
@NullMarked
package org.hanok.admin.list;

import org.jspecify.annotations.NullMarked;
