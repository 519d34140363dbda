/** Who is signed in, on which browsers and with which keys. */
@NullMarked
package org.hanok.members.session;

import org.jspecify.annotations.NullMarked;
