/** What every simulator shares: a loopback server, a control face under {@code /__sim/}, faults on order, a virtual clock. */
@NullMarked
package org.hanok.simulators;

import org.jspecify.annotations.NullMarked;
