/** Who hears of which events, and on which channel. */
@NullMarked
package org.hanok.notifier.subscription;

import org.jspecify.annotations.NullMarked;
