package org.hanok.api;

/**
 * A request that was understood and refused for a reason the user can act on. Becomes HTTP 422 with the message in the visitor's language; never logged
 * as an error and never a stack trace.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key message key, such as {@code shop.order.limit}
     * @param arguments values for the message; money, numbers and instants are formatted for the visitor
     */
    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
