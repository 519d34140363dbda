/** Templates of plugins: the engine that reads them, and what they may call. */
@NullMarked
package org.hanok.web.template;

import org.jspecify.annotations.NullMarked;
