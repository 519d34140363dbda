/** Passwords: which are acceptable, how they are kept, how they are checked. */
@NullMarked
package org.hanok.members.password;

import org.jspecify.annotations.NullMarked;
