/** Work that runs on a schedule, on one node only. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
