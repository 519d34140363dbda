/** Who asks, and whether they may: sessions, permissions, forgery, headers. */
@NullMarked
package org.hanok.web.guard;

import org.jspecify.annotations.NullMarked;
