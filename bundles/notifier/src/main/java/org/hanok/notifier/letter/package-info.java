/** The words of notices: shipped, rewritten by staff, and filled with facts. */
@NullMarked
package org.hanok.notifier.letter;

import org.jspecify.annotations.NullMarked;
