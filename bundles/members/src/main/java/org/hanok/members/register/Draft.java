package org.hanok.members.register;

import org.hanok.api.Secret;
import org.hanok.members.account.EmailAddress;

/** A wish to become a member, as typed. */
record Draft(String email, String name, Secret password, boolean terms, boolean privacy, boolean realName, String language) {

    Draft {
        email = EmailAddress.normal(email);
        name = name.strip().replaceAll("\\s+", " ");
        language = language.equals("en") ? "en" : "ko";
    }
}
