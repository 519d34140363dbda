package org.hanok.members.profile;

import java.time.Instant;
import org.hanok.members.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * A member's settings.
 *
 * @param language {@code ko} or {@code en}
 * @param theme {@code light}, {@code dark} or empty for the system's
 * @param proven whether the name is fixed by an identity check
 */
record ProfileForm(String name, String email, String language, String theme, boolean proven, @Nullable Instant registered) {

    ProfileForm {
        name = name.strip().replaceAll("\\s+", " ");
        language = language.equals("en") ? "en" : "ko";
        theme = theme.equals("light") || theme.equals("dark") ? theme : "";
    }

    static ProfileForm of(Account account) {
        return new ProfileForm(account.name(), account.email(), account.language(), account.theme(), account.nameIsProven(), account.registered());
    }

    /** What a form sent, for the member whose settings these are. */
    ProfileForm with(String newName, String newLanguage, String newTheme) {
        return new ProfileForm(newName, email, newLanguage, newTheme, proven, registered);
    }
}
