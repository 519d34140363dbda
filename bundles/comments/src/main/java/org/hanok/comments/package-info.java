/** Threads of members' comments under anything that has a page, by our own database or an outside service. */
@NullMarked
package org.hanok.comments;

import org.jspecify.annotations.NullMarked;
