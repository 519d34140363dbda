package org.hanok.notifier.letter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.web.Messages;
import org.hanok.notifier.Parcel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the facts of a notice readable: money, times and codes in the reader's language, paths as whole addresses. Thread-safe. */
@Component(service = Facts.class)
public class Facts {

    private static final List<String> MONEY = List.of("amount", "balance", "paid", "total", "fee", "told", "due", "refund", "credit", "price", "rest", "over");
    private static final String WHOLE = "-?[0-9]{1,18}";
    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";

    private final Messages messages;
    private final Site site;

    @Activate
    public Facts(@Reference Messages messages, @Reference Site site) {
        this.messages = messages;
        this.site = site;
    }

    /** @param prefix of the text's messages: <code>{prefix}.{fact}.{value}</code> words a code */
    Map<String, String> readable(Parcel parcel, String prefix) {
        Map<String, String> facts = new HashMap<>(parcel.facts());
        facts.put("subject", parcel.subject().id());
        facts.put("site", siteName(parcel.recipient().locale()));
        facts.replaceAll((name, value) -> worded(name, value, parcel, prefix));
        facts.computeIfPresent("link", (name, link) -> link.startsWith("/") ? site.url() + link : link);
        return facts;
    }

    private String worded(String name, String value, Parcel parcel, String prefix) {
        Locale locale = parcel.recipient().locale();
        String currency = parcel.facts().getOrDefault(name + "Currency", MONEY.contains(name) ? parcel.facts().getOrDefault("currency", "") : "");
        if (value.matches(WHOLE) && currency.matches("[A-Z]{3}")) {
            return messages.get(locale, "notifier.money", new Money(Long.parseLong(value), currency));
        }
        if (value.matches(INSTANT)) {
            return messages.get(locale, "notifier.time", Instant.parse(value));
        }
        String key = prefix + "." + name + "." + value;
        return messages.has(key) ? messages.get(locale, key) : value;
    }

    String siteName(Locale locale) {
        return messages.has("web.site.name") ? messages.get(locale, "web.site.name") : site.url().getHost();
    }
}
