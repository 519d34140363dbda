package org.hanok.shop;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.hanok.api.Money;
import org.hanok.api.web.Html;
import org.hanok.api.web.View;

/** Prints this plugin's pages with the theme's macros, as web does but without a layout. */
public final class Press {

    private final VelocityEngine engine = new VelocityEngine();
    private final Locale locale;

    public Press(Locale locale) {
        this.locale = locale;
        Properties settings = new Properties();
        settings.put("resource.loaders", "file");
        settings.put("resource.loader.file.path", "src/main/resources/templates, ../theme/src/main/resources/templates");
        settings.put("velocimacro.library.path", "theme/macros.vm");
        settings.put("introspector.uberspect.class", Components.class.getName());
        engine.init(settings);
    }

    public String print(View view) {
        Map<String, Object> values = new HashMap<>(view.model());
        values.put("t", new Texts(locale));
        values.put("f", new Formats());
        values.put("url", new Urls());
        values.put("slots", new Slots());
        values.put("csrf", "token");
        StringWriter out = new StringWriter();
        engine.getTemplate(view.template() + ".vm", "UTF-8").merge(new VelocityContext(values), out);
        return out.toString();
    }

    /** Where a theme is beside this plugin; without one there is nothing to print with. */
    public static boolean hasTheme() {
        return Files.exists(Path.of("../theme/src/main/resources/templates/theme/macros.vm"));
    }

    /** {@code $t}: this plugin's texts and the theme's. */
    public static final class Texts {

        private final FileMessages messages = new FileMessages();
        private final Properties theme = new Properties();
        private final Locale locale;

        Texts(Locale locale) {
            this.locale = locale;
            try (var file = Files.newBufferedReader(Path.of("../theme/src/main/resources/messages/theme_" + locale.getLanguage() + ".properties"),
                    StandardCharsets.UTF_8)) {
                theme.load(file);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        public String get(String key, Object... arguments) {
            return theme.containsKey(key) ? theme.getProperty(key) : messages.get(locale, key, arguments);
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

        public String dateTime(Instant when) {
            return String.valueOf(when);
        }

        public String ago(Instant when) {
            return String.valueOf(when);
        }
    }

    /** {@code $url}. */
    public static final class Urls {

        public String asset(String name) {
            return "/static/" + name;
        }

        public String absolute(String path) {
            return "https://shop.example" + path;
        }
    }

    /** {@code $slots}: empty ones. */
    public static final class Slots {

        public List<Html> render(String name) {
            return List.of();
        }
    }

    /** Lets {@code $record.name} read a component or a computed value of a record. */
    public static final class Components extends UberspectImpl {

        @Override
        public VelPropertyGet getPropertyGet(Object target, String name, Info info) {
            if (!(target instanceof Record)) {
                return super.getPropertyGet(target, name, info);
            }
            try {
                Method method = target.getClass().getDeclaredMethod(name);
                method.setAccessible(true);
                return new Component(method);
            } catch (NoSuchMethodException missing) {
                return null;
            }
        }
    }

    private record Component(Method method) implements VelPropertyGet {

        @Override
        public Object invoke(Object target) throws ReflectiveOperationException {
            return method.invoke(target);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }
    }
}
