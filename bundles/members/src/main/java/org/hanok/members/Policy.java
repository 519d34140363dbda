package org.hanok.members;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * The rules in force.
 *
 * @param idle how long an unused session lives
 * @param longest how long any session lives
 * @param staffIdle as {@code idle}, for those with permissions
 * @param open whether newcomers may register
 * @param domains mail domains newcomers may use; empty for all
 * @param terms version of the terms of use
 * @param privacy version of the privacy policy
 * @param dormantAfter months without a sign-in after which an account sleeps; 0 for never
 * @param history how long sign-ins are remembered
 */
public record Policy(Duration idle, Duration longest, Duration staffIdle, boolean open, Set<String> domains, String terms, String privacy, int dormantAfter,
        Duration history) {

    public Policy {
        domains = Set.copyOf(domains);
    }

    /** Whether newcomers may use this mail address. */
    public boolean welcomes(String email) {
        return domains.isEmpty() || domains.contains(email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
