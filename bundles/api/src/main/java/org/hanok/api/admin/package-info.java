/** The back office over any plugin's data model. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.admin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
