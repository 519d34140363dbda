/** Things that happened, told to other plugins after the transaction that made them true. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
