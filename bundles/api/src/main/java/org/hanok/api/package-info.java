/** Values that every plugin shares: money, references, secrets and the two refusals a user may see. */
@NullMarked
@Version("1.0.0")
package org.hanok.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
