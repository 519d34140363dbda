/** Encryption of single values. */
@NullMarked
package org.hanok.platform.vault;

import org.jspecify.annotations.NullMarked;
