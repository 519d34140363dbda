package org.hanok.members.account;

import java.util.Optional;
import org.hanok.members.Problem;

/** Which names a person may give. */
public final class NameRules {

    private static final int LONGEST = 60;

    private NameRules() {
    }

    public static Optional<Problem> check(String name) {
        if (name.isBlank()) {
            return Optional.of(new Problem("name", "members.name.missing"));
        }
        boolean odd = name.length() > LONGEST || name.codePoints().anyMatch(c -> Character.isISOControl(c) || "<>{}[]@|\\/\"".indexOf(c) >= 0)
                || name.codePoints().noneMatch(Character::isLetter);
        return odd ? Optional.of(new Problem("name", "members.name.odd", LONGEST)) : Optional.empty();
    }
}
