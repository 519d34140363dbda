/** How well deposits find their orders: labelled deposits with realistic noise, our rule and the old shop's, side by side. */
@NullMarked
package org.hanok.benchmarks.deposits;

import org.jspecify.annotations.NullMarked;
