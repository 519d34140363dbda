/** Becoming a member: consent, and proof of the e-mail address. */
@NullMarked
package org.hanok.members.register;

import org.jspecify.annotations.NullMarked;
