/** Mails to members. */
@NullMarked
package org.hanok.members.letter;

import org.jspecify.annotations.NullMarked;
