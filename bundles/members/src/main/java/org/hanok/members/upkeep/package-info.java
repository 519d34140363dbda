/** Work on a schedule. */
@NullMarked
package org.hanok.members.upkeep;

import org.jspecify.annotations.NullMarked;
