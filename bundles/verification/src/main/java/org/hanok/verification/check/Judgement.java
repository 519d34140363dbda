package org.hanok.verification.check;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.Member;
import org.hanok.verification.Outcome;

/** Whether a proven person may stand for a member. */
final class Judgement {

    /** Below this age a guardian's consent is needed (Personal Information Protection Act, Art. 22-2). */
    private static final int YOUNGEST = 14;

    private Judgement() {
    }

    /** Why not, if not. */
    static Optional<Outcome> against(Identity identity, Member member, LocalDate today) {
        if (identity.phone().isEmpty() || identity.personKey().isEmpty() || identity.name().isEmpty()) {
            return Optional.of(Outcome.INCOMPLETE);
        }
        if (identity.born().plusYears(YOUNGEST).isAfter(today)) {
            return Optional.of(Outcome.UNDERAGE);
        }
        return plain(identity.name().reveal()).equals(plain(member.name())) ? Optional.empty() : Optional.of(Outcome.OTHER_NAME);
    }

    /** Spaces, letter case and the way Hangul is composed make no other person. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
