/** Accounts and roles, and how other plugins see them. */
@NullMarked
package org.hanok.members.account;

import org.jspecify.annotations.NullMarked;
