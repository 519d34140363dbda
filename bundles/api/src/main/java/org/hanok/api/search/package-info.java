/** What a visitor can find. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
