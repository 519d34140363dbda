/** Requests and answers of a simulator on the loopback. */
@NullMarked
package org.hanok.simulators.wire;

import org.jspecify.annotations.NullMarked;
