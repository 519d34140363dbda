package org.hanok.api.notify;

import java.util.Locale;

/**
 * Who is told, on which channel.
 *
 * @param channel {@code mail}, {@code sms}, {@code chat}
 * @param address mail address, phone number, or the name of a chat room; personal data, never logged. Empty: the operators, as the channel's settings name them
 */
public record Recipient(String channel, String address, Locale locale) {

    /** The shop's operators on the channels staff have chosen. */
    public static Recipient operators() {
        return new Recipient("operators", "", Locale.KOREAN);
    }

    public static Recipient mail(String address, Locale locale) {
        return new Recipient("mail", address, locale);
    }

    @Override
    public String toString() {
        return "a recipient by " + channel;
    }
}
