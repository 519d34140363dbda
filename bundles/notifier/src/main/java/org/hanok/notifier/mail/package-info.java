/** The mail channel: SMTP with the sender's own message ids. */
@NullMarked
package org.hanok.notifier.mail;

import org.jspecify.annotations.NullMarked;
