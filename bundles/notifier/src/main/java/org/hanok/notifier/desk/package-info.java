/** Who hears of what, on which way: what members choose, what staff see, and the desk that turns events into notices. */
@NullMarked
package org.hanok.notifier.desk;

import org.jspecify.annotations.NullMarked;
