package org.hanok.shop.risk.rule.book;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanok.api.web.Messages;
import org.hanok.shop.risk.rule.Reading;
import org.hanok.shop.risk.rule.Rule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fills the placeholders of a rule's sentence. Nothing but the known names is replaced, so that a text stays a text. Thread-safe. */
@Component(service = Wording.class)
public class Wording {

    public static final Set<String> NAMES = Set.of("limit", "sum", "rest", "total", "window", "hours", "open");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private final Messages messages;

    @Activate
    public Wording(@Reference Messages messages) {
        this.messages = messages;
    }

    /** The sentence for the buyer in that language. */
    public String say(Rule rule, Reading reading, Locale locale) {
        Map<String, String> values = values(rule, reading, locale);
        String text = locale.getLanguage().equals("en") ? rule.text().en() : rule.text().ko();
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** A sentence of the shop's own in that language. */
    public String get(String key, Locale locale) {
        return messages.get(locale, key);
    }

    /** A name in braces that means nothing, or empty. */
    public static String unknown(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).filter(name -> !NAMES.contains(name)).findFirst().orElse("");
    }

    private Map<String, String> values(Rule rule, Reading reading, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("limit", shown(reading.shown(reading.limit()), locale));
        values.put("sum", shown(reading.shown(reading.before()), locale));
        values.put("rest", shown(reading.shown(reading.rest()), locale));
        values.put("total", shown(reading.shown(reading.total()), locale));
        values.put("window", window(rule.window().toHours(), locale));
        values.put("hours", rule.scope().hours().toString());
        values.put("open", rule.scope().hours().others().toString());
        return values;
    }

    /** A stretch of time as people say it: whole days from two days on, else hours. */
    public String window(long hours, Locale locale) {
        if (hours == 0) {
            return messages.get(locale, "shop.risk.window.order");
        }
        return hours % 24 == 0 && hours > 24 ? messages.get(locale, "shop.risk.window.days", hours / 24) : messages.get(locale, "shop.risk.window.hours", hours);
    }

    private String shown(Object value, Locale locale) {
        return messages.get(locale, "shop.risk.value", value);
    }
}
