/** What every site needs and nobody sees. */
@NullMarked
package org.hanok.platform;

import org.jspecify.annotations.NullMarked;
