/** Who hears of what, on which way: subscriptions, members' choices, and the desk that turns events into notices. */
@NullMarked
package org.hanok.notifier.desk;

import org.jspecify.annotations.NullMarked;
