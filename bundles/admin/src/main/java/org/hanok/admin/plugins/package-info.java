/** Plugins: what is installed, what an installation would change, doing it, and taking it back. */
@NullMarked
package org.hanok.admin.plugins;

import org.jspecify.annotations.NullMarked;
