package org.hanok.api.member;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A person with an account, as other plugins see them.
 *
 * @param id stable, positive
 * @param name real name as the member gave it or identity proved it; personal data, never logged
 * @param email where mail goes; personal data, never logged
 * @param locale preferred language
 * @param permissions what they may do: exact names, {@code shop.*} or {@code *}
 * @param assurance how sure we are of who they are
 * @param since when they registered; the epoch when that is not known
 */
public record Member(long id, String name, String email, Locale locale, Set<String> permissions, Assurance assurance, Instant since) {

    public Member {
        permissions = Set.copyOf(permissions);
    }

    /** A member of whom it is not known when they registered. */
    public Member(long id, String name, String email, Locale locale, Set<String> permissions, Assurance assurance) {
        this(id, name, email, locale, permissions, assurance, Instant.EPOCH);
    }

    public boolean may(String permission) {
        int dot = permission.indexOf('.');
        return permissions.contains("*") || permissions.contains(permission)
                || dot > 0 && permissions.contains(permission.substring(0, dot) + ".*");
    }

    /** Staff hold at least one permission. */
    public boolean isStaff() {
        return !permissions.isEmpty();
    }

    @Override
    public String toString() {
        return "member " + id;
    }
}
