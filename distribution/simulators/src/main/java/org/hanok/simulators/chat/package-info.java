/** The operators' chat: the part of Telegram's and Slack's interfaces that messages need. */
@NullMarked
package org.hanok.simulators.chat;

import org.jspecify.annotations.NullMarked;
