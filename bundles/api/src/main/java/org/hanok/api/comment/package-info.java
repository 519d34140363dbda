/** Threads under other plugins' pages. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.comment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
