package org.hanok.admin.stock;

import java.util.Locale;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.web.Visit;

/** People who visit the back office. */
public final class Staff {

    private Staff() {
    }

    public static Visit with(String... permissions) {
        Member member = new Member(7, "김지연", "jy@example.com", Locale.KOREAN, Set.of(permissions), Assurance.EMAIL);
        return new Visit("/admin", Locale.KOREAN, member, "visitor", "203.0.113.9", "test", "", null);
    }
}
