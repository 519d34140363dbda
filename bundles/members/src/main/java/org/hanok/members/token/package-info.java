/** Links that work once. */
@NullMarked
package org.hanok.members.token;

import org.jspecify.annotations.NullMarked;
