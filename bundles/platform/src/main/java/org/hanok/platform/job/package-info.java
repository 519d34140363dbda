/** Scheduled work that one node runs. */
@NullMarked
package org.hanok.platform.job;

import org.jspecify.annotations.NullMarked;
