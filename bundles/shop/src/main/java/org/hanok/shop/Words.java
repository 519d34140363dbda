package org.hanok.shop;

import java.util.Locale;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;

/** The shop's texts in one visitor's language. */
public record Words(Messages messages, Locale locale) {

    public String get(String key, Object... arguments) {
        return messages.get(locale, key, arguments);
    }

    /** A face value the way people say it: ten thousand won is one "man". Odd amounts and other currencies are written out. */
    public String face(Money value) {
        long thousands = value.minor() / 1_000;
        if (!value.currency().equals("KRW") || value.minor() % 1_000 != 0 || thousands < 1 || thousands >= 1_000) {
            return get("shop.face.other", value);
        }
        if (thousands < 10) {
            return get("shop.face.thousands", thousands);
        }
        return thousands % 10 == 0 ? get("shop.face.tens", thousands / 10) : get("shop.face.both", thousands / 10, thousands % 10);
    }
}
