/** Who is signed in and what they may do; ways to sign in. */
@NullMarked
@Version("1.1.0")
package org.hanok.api.member;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
