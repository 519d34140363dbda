/** An SMTP sink with pages to read what arrived. */
@NullMarked
package org.hanok.simulators.mail;

import org.jspecify.annotations.NullMarked;
