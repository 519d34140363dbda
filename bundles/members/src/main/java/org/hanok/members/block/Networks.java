package org.hanok.members.block;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses and ranges as people write them. The comparing is PostgreSQL's. */
public final class Networks {

    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:/([0-9]{1,3}))?");
    private static final Pattern FOUR = Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final String MAPPED = "::ffff:";
    private static final int BITS_4 = 32;
    private static final int BITS_6 = 128;
    /** A wider range than this is a slip of the finger. */
    private static final int WIDEST_4 = 8;
    private static final int WIDEST_6 = 19;

    private Networks() {
    }

    /** A single address in a spelling that PostgreSQL reads; nothing when it is none. No name is ever looked up. */
    public static Optional<String> address(String text) {
        String plain = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        String bare = plain.regionMatches(true, 0, MAPPED, 0, MAPPED.length()) && plain.indexOf('.') > 0 ? plain.substring(MAPPED.length()) : plain;
        return FOUR.matcher(bare).matches() || isSix(bare) ? Optional.of(bare) : Optional.empty();
    }

    /** An address or a range; nothing when it is none or wider than anybody means. */
    static Optional<String> range(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> address = address(parts.group(1));
        if (parts.group(2) == null) {
            return address;
        }
        int bits = Integer.parseInt(parts.group(2));
        return address.filter(found -> found.indexOf(':') < 0 ? bits >= WIDEST_4 && bits <= BITS_4 : bits >= WIDEST_6 && bits <= BITS_6)
                .map(found -> found + "/" + bits);
    }

    private static boolean isSix(String text) {
        if (text.indexOf(':') < 0 || !FORM.matcher(text).matches() || text.indexOf('/') >= 0) {
            return false;
        }
        try {
            // With a colon in it this parses and never asks a name server.
            return InetAddress.getByName(text) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
