/** A rush on a scarce voucher: many customers, few codes, everything said twice. */
@NullMarked
package org.hanok.benchmarks.rush;

import org.jspecify.annotations.NullMarked;
