package org.hanok.shop.order;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.shop.FileMessages;
import org.hanok.shop.Press;

/** The order room's pages on paper: all of the shop's and the theme's texts, and every text that is missing. */
public final class Paper implements Messages {

    private static final Path THEME = Path.of("../theme/src/main/resources");
    private static final Path OWN = Path.of("src/main/resources");
    private final Map<String, Properties> texts = Map.of("ko", read("ko"), "en", read("en"));
    private final VelocityEngine engine = new VelocityEngine();

    public Paper() {
        Properties settings = new Properties();
        settings.put("resource.loaders", "file");
        settings.put("resource.loader.file.path", OWN.resolve("templates") + "," + THEME.resolve("templates"));
        settings.put("velocimacro.library.path", "theme/macros.vm");
        settings.put("introspector.uberspect.class", Press.Components.class.getName());
        engine.init(settings);
    }

    /** @throws AssertionError for a text that does not exist */
    @Override
    public String get(Locale locale, String key, Object... arguments) {
        String text = texts.get(locale.getLanguage()).getProperty(key);
        if (text == null && key.startsWith("payment.")) {
            return key;
        }
        if (text == null) {
            throw new AssertionError("no text for " + key);
        }
        Object[] shown = Arrays.stream(arguments).map(one -> one instanceof Money money ? FileMessages.money(money) : String.valueOf(one)).toArray();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = arguments[i] instanceof Number ? arguments[i] : shown[i];
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(shown);
    }

    @Override
    public boolean has(String key) {
        return texts.get("ko").containsKey(key);
    }

    public String print(View view, Locale locale) {
        Map<String, Object> values = new HashMap<>(view.model());
        values.putAll(Map.of("t", new Texts(this, locale), "f", new Formats(), "url", new Press.Urls(), "slots", new Press.Slots(), "csrf", "token"));
        StringWriter out = new StringWriter();
        engine.getTemplate(view.template() + ".vm", "UTF-8").merge(new VelocityContext(values), out);
        return out.toString();
    }

    public static boolean hasTheme() {
        return Files.exists(THEME.resolve("templates/theme/macros.vm"));
    }

    private static Properties read(String language) {
        Properties all = new Properties();
        try (Stream<Path> own = Files.list(OWN.resolve("messages"))) {
            for (Path file : Stream.concat(own.sorted(), Stream.of(THEME.resolve("messages/theme_" + language + ".properties"))).toList()) {
                if (file.toString().endsWith("_" + language + ".properties")) {
                    load(all, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void load(Properties all, Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            all.load(in);
        }
    }

    /** {@code $t}. */
    public record Texts(Paper paper, Locale locale) {

        public String get(String key, Object... arguments) {
            return paper.get(locale, key, arguments);
        }
    }

    /** {@code $f}. */
    public static final class Formats {

        public String money(Money money) {
            return FileMessages.money(money);
        }

        public String number(Number number) {
            return number.toString();
        }

        public String ago(Instant instant) {
            return "ago";
        }

        public String dateTime(Instant instant) {
            return instant.toString();
        }
    }
}
