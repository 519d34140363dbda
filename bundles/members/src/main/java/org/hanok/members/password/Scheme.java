package org.hanok.members.password;

/** One way of keeping passwords. */
interface Scheme {

    /** Whether this text was written by the scheme. */
    boolean wrote(String hash);

    /** @param hash text that {@link #wrote} accepts; an unreadable one matches nothing */
    boolean matches(String password, String hash);
}
