/** Telling people things by mail, text message or chat. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.notify;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
