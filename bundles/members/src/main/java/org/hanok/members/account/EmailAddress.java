package org.hanok.members.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one spelling under which an e-mail address is kept and looked up. */
public final class EmailAddress {

    private static final Pattern FORMAT = Pattern.compile("[^\\s@\"<>(),:;\\\\\\p{Cntrl}]{1,64}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final int LONGEST = 254;

    private EmailAddress() {
    }

    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether mail could be sent there: a name, and a domain with a dot. */
    public static boolean looksRight(String normal) {
        return normal.length() <= LONGEST && FORMAT.matcher(normal).matches() && normal.indexOf('.', normal.indexOf('@')) > 0 && !normal.contains("..");
    }

    /** Whether it is written as an address, of whatever domain: the first administrator's has no dot. */
    public static boolean isOne(String normal) {
        return normal.length() <= LONGEST && normal.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
    }

    /** For pages that anyone with a link may see: {@code ha•••@example.com}. */
    public static String veiled(String normal) {
        int at = normal.indexOf('@');
        return normal.substring(0, Math.min(2, at)) + "•••" + normal.substring(at);
    }
}
