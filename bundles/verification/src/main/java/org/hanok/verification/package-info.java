/** Who a person is: checks by outside services, bound to a session and a member, believed only from server to server. */
@NullMarked
package org.hanok.verification;

import org.jspecify.annotations.NullMarked;
