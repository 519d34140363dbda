/** One search over everything that plugins offer. */
@NullMarked
package org.hanok.search;

import org.jspecify.annotations.NullMarked;
