/** What staff see and do. */
@NullMarked
package org.hanok.members.staff;

import org.jspecify.annotations.NullMarked;
