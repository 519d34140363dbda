/** A member's own pages. */
@NullMarked
package org.hanok.members.profile;

import org.jspecify.annotations.NullMarked;
