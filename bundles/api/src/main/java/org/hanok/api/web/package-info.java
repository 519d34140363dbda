/** Pages: what a resource answers, who asks, and what plugins add to each other's pages. */
@NullMarked
@Version("1.2.0")
package org.hanok.api.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
