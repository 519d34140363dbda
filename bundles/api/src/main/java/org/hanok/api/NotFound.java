package org.hanok.api;

/** There is no such thing, or none that this visitor may know of. Becomes HTTP 404; carries no detail on purpose. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
