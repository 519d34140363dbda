/** Static files with names that change when they do. */
@NullMarked
package org.hanok.web.asset;

import org.jspecify.annotations.NullMarked;
