package org.hanok.api.notify;

import org.osgi.annotation.versioning.ConsumerType;

/** A way out: SMTP, a text message service, a chat. */
@ConsumerType
public interface NotificationChannel {

    /** {@code mail}, {@code sms}, {@code chat} or a name of its own. */
    String id();

    /** Sends now and blocks. @return the service's id for it, may be empty @throws Exception to be tried again */
    String send(Message message) throws Exception;
}
