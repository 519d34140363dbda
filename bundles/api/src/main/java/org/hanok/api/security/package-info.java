/** Encryption of single values, and brakes on repetition. */
@NullMarked
@Version("1.1.0")
package org.hanok.api.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
