/** The one Camel context. */
@NullMarked
package org.hanok.platform.integration;

import org.jspecify.annotations.NullMarked;
