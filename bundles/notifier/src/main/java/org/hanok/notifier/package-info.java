/** Notices: taken in, worded, kept until they have left, and shown to staff when they cannot. */
@NullMarked
package org.hanok.notifier;

import org.jspecify.annotations.NullMarked;
