/** Whether the parts are well. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
