/** How much a purchase is to be trusted: rules of plugins and what they are told. */
@NullMarked
@Version("1.0.0")
package org.hanok.api.risk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
