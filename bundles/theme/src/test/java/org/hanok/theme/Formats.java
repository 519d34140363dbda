package org.hanok.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hanok.api.Money;

/** {@code $f}. */
public final class Formats {

    public String money(Money money) {
        return (money.isNegative() ? "−" : "") + number(Math.abs(money.minor())) + "원";
    }

    public String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String number(Number number) {
        return String.format("%,d", number.longValue());
    }
}
