/** Faults on order: late, lost, cut or wrong. */
@NullMarked
package org.hanok.simulators.fault;

import org.jspecify.annotations.NullMarked;
