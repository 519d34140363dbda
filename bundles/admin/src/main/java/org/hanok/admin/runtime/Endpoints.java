package org.hanok.admin.runtime;

/** Camel addresses fit to be shown: options and user information may hold secrets. */
final class Endpoints {

    private Endpoints() {
    }

    /** {@code smtp://user:pw@mail.example:25?password=x} becomes {@code smtp://mail.example:25}. */
    static String shown(String uri) {
        return uri.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
