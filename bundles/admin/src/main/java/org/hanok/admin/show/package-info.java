/** What things and values look like to a person: labels, titles, cells. */
@NullMarked
package org.hanok.admin.show;

import org.jspecify.annotations.NullMarked;
