package org.hanok.admin.model;

import java.util.regex.Pattern;
import org.hanok.api.Secret;

/** What is hidden from everybody's eyes. */
public final class Masks {

    /** What stands in the place of a masked value: the same for every value and length. */
    public static final String DOTS = "••••";

    private static final Pattern SOUNDS_SECRET =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|token|hash|salt|cipher|sealed|nonce|credential|private|phone|birth|otp|totp|apikey|signature).*|pin|code|ci|di|key");

    private Masks() {
    }

    static boolean always(Attribute attribute) {
        return attribute.type() == byte[].class || attribute.type() == Secret.class;
    }

    static boolean likely(Attribute attribute) {
        return likely(attribute.name());
    }

    /** Whether a name sounds like that of a secret or of a person's private facts. */
    public static boolean likely(String name) {
        return SOUNDS_SECRET.matcher(name).matches();
    }
}
