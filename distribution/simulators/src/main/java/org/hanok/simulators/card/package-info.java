/** A sandbox card gateway with the face of PortOne V2. */
@NullMarked
package org.hanok.simulators.card;

import org.jspecify.annotations.NullMarked;
