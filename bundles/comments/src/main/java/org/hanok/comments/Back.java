package org.hanok.comments;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a form leads back to. */
final class Back {

    private Back() {
    }

    /** A path of this site, or the home page for anything else: another site's address must not hide in our form. */
    static URI to(String path, String anchor) {
        boolean local = path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == '?' || c == '#');
        try {
            return URI.create(new URI(local ? path : "/").toASCIIString() + "#" + anchor);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}
