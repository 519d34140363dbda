/** Threads that other services keep. Writing a provider's cfg file switches it on; the page then allows that service's scripts, and no other page does. */
@NullMarked
package org.hanok.comments.outside;

import org.jspecify.annotations.NullMarked;
