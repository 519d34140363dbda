package org.hanok.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.web.Messages;
import org.hanok.web.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All plugins' message files, read again when a plugin comes or goes. */
@Component
public final class Bundles implements Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    private final Plugins plugins;
    private final Site site;
    private volatile Known known = new Known(-1, Map.of(), Map.of(), new ConcurrentHashMap<>());

    /** @param formats parsed once for each text; copied for each use, because a format is not thread-safe */
    private record Known(long generation, Map<String, String> korean, Map<String, String> english, Map<String, MessageFormat> formats) {

        MessageFormat format(Locale locale, String text) {
            return (MessageFormat) formats.computeIfAbsent(locale.getLanguage() + text, missing -> new MessageFormat(text, locale)).clone();
        }

        Map<String, String> in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : korean;
        }
    }

    @Activate
    public Bundles(@Reference Plugins plugins, @Reference Site site) {
        this.plugins = plugins;
        this.site = site;
    }

    @Override
    public String get(Locale locale, String key, Object... arguments) {
        Known now = known();
        String pattern = now.in(locale).get(key);
        String text = pattern == null ? now.korean().getOrDefault(key, key) : pattern;
        // Without arguments nothing is a placeholder: mail texts carry named ones that the notifier fills.
        return arguments.length == 0 ? text.replace("''", "'") : now.format(locale, text).format(shown(arguments, locale));
    }

    @Override
    public boolean has(String key) {
        return known().korean().containsKey(key);
    }

    @Override
    public List<String> keys(String ending) {
        return known().korean().keySet().stream().filter(key -> key.endsWith(ending)).sorted().toList();
    }

    private Known known() {
        Known now = known;
        if (now.generation() != plugins.generation()) {
            long generation = plugins.generation();
            now = new Known(generation, read("ko"), read("en"), new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    private Map<String, String> read(String language) {
        Map<String, String> texts = new HashMap<>();
        for (URL file : plugins.files("messages", "*_" + language + ".properties")) {
            Properties properties = new Properties();
            try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("The messages {} cannot be read", file, e);
            }
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        }
        return texts;
    }

    private Object[] shown(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments).map(argument -> shown(argument, locale)).toArray();
    }

    private Object shown(Object argument, Locale locale) {
        if (argument instanceof Money money) {
            return MoneyText.of(money, locale);
        }
        if (argument instanceof Instant instant) {
            return DateTimeFormatter.ofPattern(known().in(locale).getOrDefault("web.format.dateTime", "yyyy-MM-dd HH:mm"), locale).format(instant.atZone(site.zone()));
        }
        return argument;
    }
}
