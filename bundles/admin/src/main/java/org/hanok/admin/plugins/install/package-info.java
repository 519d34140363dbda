/** What an installation would change, doing it, and taking it back. */
@NullMarked
package org.hanok.admin.plugins.install;

import org.jspecify.annotations.NullMarked;
