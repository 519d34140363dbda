package org.hanok.members.account;

import java.sql.Timestamp;
import java.util.Locale;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;

/** The columns from which a {@link Member} is made, for native queries that need one statement only. */
public final class MemberRow {

    /** To stand first in a select list; the account's alias is {@code a}. */
    public static final String COLUMNS = """
            a.id, a.name, a.email, a.language, a.assurance,
            coalesce((select string_agg(r.permissions, ' ') from members.account_role ar join members.role r on r.id = ar.role_id where ar.account_id = a.id), ''),
            a.registered
            """;
    /** How many columns that is. */
    public static final int WIDTH = 7;

    private MemberRow() {
    }

    public static Member read(Object[] row) {
        return new Member(((Number) row[0]).longValue(), (String) row[1], (String) row[2], Locale.forLanguageTag((String) row[3]), Role.split((String) row[5]),
                Assurance.valueOf((String) row[4]), ((Timestamp) row[6]).toInstant());
    }
}
