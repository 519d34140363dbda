/** The community board. The reference plugin: everything a plugin can do, in the smallest form. */
@NullMarked
package org.hanok.board;

import org.jspecify.annotations.NullMarked;
