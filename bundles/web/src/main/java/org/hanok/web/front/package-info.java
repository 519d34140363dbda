/** The front door: which plugin answers an address, and pages that need nobody. */
@NullMarked
package org.hanok.web.front;

import org.jspecify.annotations.NullMarked;
