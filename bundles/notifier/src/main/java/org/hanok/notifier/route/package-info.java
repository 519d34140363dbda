/** The Camel route that carries notices to their channels. */
@NullMarked
package org.hanok.notifier.route;

import org.jspecify.annotations.NullMarked;
