/** Answers worth keeping for a while. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.cache;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
