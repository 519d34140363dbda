package org.hanok.web.answer;

/** An answer that is only a status and a sentence. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Object[] arguments;

    /** @param key the sentence's message key */
    public Problem(int status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.arguments = arguments;
    }

    public int status() {
        return status;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
