/** Signing in and out, and the brake on guessing. */
@NullMarked
package org.hanok.members.signin;

import org.jspecify.annotations.NullMarked;
