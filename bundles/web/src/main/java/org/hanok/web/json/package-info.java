/** JSON bodies. */
@NullMarked
package org.hanok.web.json;

import org.jspecify.annotations.NullMarked;
