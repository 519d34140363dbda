package org.hanok.api.notify;

import org.osgi.annotation.versioning.ConsumerType;

/** A way out: SMTP, a text message service, a chat. */
@ConsumerType
public interface NotificationChannel {

    /** {@code mail}, {@code sms}, {@code chat} or a name of its own. Empty: closed for now, as if it were not there. */
    String id();

    /**
     * Sends now and blocks. A message without an address goes to the operators, as the channel's own settings name them.
     *
     * @return the service's id for it, may be empty
     * @throws NotSent where more is known than "try again"
     * @throws Exception to be tried again
     */
    String send(Message message) throws Exception;

    /**
     * Whether the same message id may be sent once more after a try without an outcome: the service drops doubles, or the reader can tell.
     */
    default boolean repeatable() {
        return true;
    }
}
