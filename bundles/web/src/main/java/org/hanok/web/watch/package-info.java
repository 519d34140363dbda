/** What the site says of itself to a monitoring system. */
@NullMarked
package org.hanok.web.watch;

import org.jspecify.annotations.NullMarked;
