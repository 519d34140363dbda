/** Measures the built distribution: one command, one table. */
@NullMarked
package org.hanok.benchmarks;

import org.jspecify.annotations.NullMarked;
