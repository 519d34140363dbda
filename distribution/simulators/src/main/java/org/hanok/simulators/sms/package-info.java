/** Text messages in the shape of Aligo. */
@NullMarked
package org.hanok.simulators.sms;

import org.jspecify.annotations.NullMarked;
