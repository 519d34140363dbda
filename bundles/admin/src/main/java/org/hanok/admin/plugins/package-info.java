/** Plugins: what is installed, and how well it runs. */
@NullMarked
package org.hanok.admin.plugins;

import org.jspecify.annotations.NullMarked;
