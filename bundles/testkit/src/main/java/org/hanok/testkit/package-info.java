/** What a plugin author needs to test a plugin in a plain JVM: a real database with the plugin's own tables, and the house's services in their smallest form. */
@NullMarked
@Version("1.0.0")
package org.hanok.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
