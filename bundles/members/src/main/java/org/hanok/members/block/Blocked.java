package org.hanok.members.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hanok.api.Refused;
import org.hanok.api.member.BlockList.Kind;
import org.hanok.members.account.EmailAddress;

/**
 * What a block names, in the one spelling under which it is kept and looked for.
 *
 * @param text personal for e-mail and phone: {@code toString} does not say it
 */
public record Blocked(Kind kind, String text) {

    private static final Pattern DOMAIN = Pattern.compile("@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{7,11}|[1-9][0-9]{6,14}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z][A-Z0-9]");
    private static final Pattern KEY = Pattern.compile("[\\w#:.-]{16,200}");
    private static final int SHOWN_KEY = 8;

    /** @throws Refused for what cannot be of that kind */
    public static Blocked of(Kind kind, String typed) {
        String text = normal(kind, typed.strip());
        boolean right = switch (kind) {
            case EMAIL -> DOMAIN.matcher(text).matches() || EmailAddress.looksRight(text);
            case PHONE -> PHONE.matcher(text).matches();
            case ADDRESS -> !text.isEmpty();
            case COUNTRY -> COUNTRY.matcher(text).matches();
            case DEVICE, PERSON -> KEY.matcher(text).matches();
        };
        if (!right) {
            throw new Refused("members.block.odd." + kind);
        }
        return new Blocked(kind, text);
    }

    private static String normal(Kind kind, String text) {
        return switch (kind) {
            case EMAIL -> untagged(EmailAddress.normal(text));
            case PHONE -> phone(text);
            case ADDRESS -> Networks.range(text).orElse("");
            case COUNTRY -> text.toUpperCase(Locale.ROOT);
            case DEVICE, PERSON -> text;
        };
    }

    /** Everything whose block covers a mail address: itself, its domain and the domains above. */
    public static List<String> covering(String email) {
        String address = untagged(EmailAddress.normal(email));
        List<String> all = new ArrayList<>(List.of(address));
        for (String domain = address.substring(address.indexOf('@') + 1); domain.indexOf('.') > 0; domain = domain.substring(domain.indexOf('.') + 1)) {
            all.add("@" + domain);
        }
        return all;
    }

    boolean isDomain() {
        return kind == Kind.EMAIL && text.startsWith("@");
    }

    /** Whether it is kept sealed. */
    public boolean isPersonal() {
        return kind == Kind.EMAIL || kind == Kind.PHONE;
    }

    /** Enough for staff to know it again. */
    public String shown() {
        return switch (kind) {
            case EMAIL -> isDomain() ? text : EmailAddress.veiled(text);
            case PHONE -> "•••" + text.substring(text.length() - Math.min(4, text.length()));
            case ADDRESS, COUNTRY -> text;
            case DEVICE, PERSON -> text.substring(0, SHOWN_KEY) + "…";
        };
    }

    @Override
    public String toString() {
        return "something of kind " + kind;
    }

    /** Mail for {@code a+shop@example.com} arrives at {@code a@example.com}. */
    private static String untagged(String email) {
        int plus = email.indexOf('+');
        int at = email.indexOf('@');
        return plus > 0 && plus < at ? email.substring(0, plus) + email.substring(at) : email;
    }

    /** Digits; a Korean number as it is dialled in Korea. */
    public static String phone(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.startsWith("82") && digits.length() > 10 ? "0" + digits.substring(2).replaceFirst("^0", "") : digits;
    }
}
