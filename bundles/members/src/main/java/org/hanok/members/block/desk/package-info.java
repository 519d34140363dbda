/** Staff's lists of whom the site does not serve: pages, files, and a customer's own page. */
@NullMarked
package org.hanok.members.block.desk;

import org.jspecify.annotations.NullMarked;
