/** Checks of who a person is, by outside services. */
@NullMarked
@Version("1.1.0")
package org.hanok.api.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
