package org.hanok.api.payment;

import org.hanok.api.Refused;

/** The provider has understood and says no: asking again changes nothing. Any other {@link Refused} means that it could not say. */
public class Declined extends Refused {

    private static final long serialVersionUID = 1L;

    /** @param key message key @param arguments values for the message */
    public Declined(String key, Object... arguments) {
        super(key, arguments);
    }
}
