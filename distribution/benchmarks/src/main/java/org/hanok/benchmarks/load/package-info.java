/** Visitors who ask without a pause, and how long they wait. */
@NullMarked
package org.hanok.benchmarks.load;

import org.jspecify.annotations.NullMarked;
