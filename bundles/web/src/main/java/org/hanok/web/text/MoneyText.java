package org.hanok.web.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.hanok.api.Money;

/** Money as people write it: 9,500원, or 9,500 won in English, and the usual sign for other currencies. */
public final class MoneyText {

    private static final char MINUS = '\u2212';

    private MoneyText() {
    }

    public static String of(Money money, Locale locale) {
        return plain(money, locale).replace('-', MINUS);
    }

    private static String plain(Money money, Locale locale) {
        Currency currency = Currency.getInstance(money.currency());
        if (money.currency().equals("KRW")) {
            return NumberFormat.getIntegerInstance(locale).format(money.minor()) + (locale.getLanguage().equals("ko") ? "\uC6D0" : " won");
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        return format.format(BigDecimal.valueOf(money.minor(), Math.max(0, currency.getDefaultFractionDigits())));
    }
}
