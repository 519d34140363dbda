/** What left and what did not, for staff. */
@NullMarked
package org.hanok.notifier.staff;

import org.jspecify.annotations.NullMarked;
