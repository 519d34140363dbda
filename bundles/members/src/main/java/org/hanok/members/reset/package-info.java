/** A new password for those who forgot theirs. */
@NullMarked
package org.hanok.members.reset;

import org.jspecify.annotations.NullMarked;
