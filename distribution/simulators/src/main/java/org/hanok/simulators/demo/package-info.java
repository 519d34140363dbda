/** Starts the simulators, alone or with a whole site. */
@NullMarked
package org.hanok.simulators.demo;

import org.jspecify.annotations.NullMarked;
