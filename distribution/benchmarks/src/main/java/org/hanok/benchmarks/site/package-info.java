/** The site under measure: its processes, its database, what it is filled with. */
@NullMarked
package org.hanok.benchmarks.site;

import org.jspecify.annotations.NullMarked;
