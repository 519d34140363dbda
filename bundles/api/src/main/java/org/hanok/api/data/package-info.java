/** A unit of work on a plugin's own tables. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
