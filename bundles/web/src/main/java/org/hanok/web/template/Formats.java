package org.hanok.web.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;
import org.hanok.web.text.MoneyText;
import org.jspecify.annotations.Nullable;

/** {@code $f} in templates: values as people write them. Missing values give empty text. */
public final class Formats implements Tool {

    private final Locale locale;
    private final Clock clock;
    private final Messages messages;

    /** @param clock in the zone of the site */
    public Formats(Locale locale, Clock clock, Messages messages) {
        this.locale = locale;
        this.clock = clock;
        this.messages = messages;
    }

    public String money(@Nullable Money money) {
        return money == null ? "" : MoneyText.of(money, locale);
    }

    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale).format(number);
    }

    public String date(@Nullable Object when) {
        return when == null || "".equals(when) ? "" : pattern("web.format.date", when);
    }

    public String dateTime(@Nullable Object when) {
        return when == null || "".equals(when) ? "" : pattern("web.format.dateTime", when);
    }

    public String time(@Nullable Object when) {
        return when == null || "".equals(when) ? "" : pattern("web.format.time", when);
    }

    /** How long ago, in the largest unit that fits; a date after a week. */
    public String ago(@Nullable Instant when) {
        if (when == null) {
            return "";
        }
        Duration past = Duration.between(when, clock.instant());
        if (past.toDays() >= 7 || past.isNegative()) {
            return date(when);
        }
        long[] units = {past.toDays(), past.toHours(), past.toMinutes()};
        String[] names = {"days", "hours", "minutes"};
        for (int i = 0; i < units.length; i++) {
            if (units[i] > 0) {
                return messages.get(locale, "web.ago." + names[i], units[i]);
            }
        }
        return messages.get(locale, "web.ago.now");
    }

    public String url(@Nullable Object text) {
        return text == null ? "" : URLEncoder.encode(text.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String pattern(String key, Object when) {
        TemporalAccessor local = when instanceof Instant instant ? instant.atZone(clock.getZone()) : (TemporalAccessor) when;
        String pattern = local instanceof LocalDate ? messages.get(locale, "web.format.date") : messages.get(locale, key);
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }
}
