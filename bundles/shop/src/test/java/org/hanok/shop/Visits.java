package org.hanok.shop;

import java.util.Locale;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;

/** Who looks at a page in a test. */
public final class Visits {

    private static final long STAFF = 900;

    private Visits() {
    }

    public static Visit stranger(String visitor) {
        return new Visit("/", Locale.KOREAN, null, visitor, "127.0.0.1", "test", "", null);
    }

    /** @param permissions such as {@code shop.*} */
    public static Visit staff(String... permissions) {
        return new Visit("/", Locale.KOREAN, new Member(STAFF, "staff", "staff@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL), "s" + STAFF,
                "127.0.0.1", "test", "", null);
    }

    public static Visit member(long id) {
        return new Visit("/", Locale.KOREAN, new Member(id, "test", "t@example.com", Locale.KOREAN, Set.of(), Assurance.EMAIL), "s" + id, "127.0.0.1", "test",
                "", null);
    }
}
