package org.hanok.notifier.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Those who run the shop: their mail addresses, their language, and how often the same alert may reach them. */
@Component(service = Operators.class, configurationPid = "org.hanok.notifier")
@Designate(ocd = Operators.Settings.class)
public class Operators {

    private final List<String> addresses;
    private final Locale locale;
    private final Duration together;

    @Activate
    public Operators(Settings settings) {
        this.addresses = Stream.of(settings.operators()).flatMap(line -> Stream.of(line.split("[,;\\s]+"))).filter(a -> a.indexOf('@') > 0).distinct().toList();
        this.locale = settings.language().equals("en") ? Locale.ENGLISH : Locale.KOREAN;
        this.together = Duration.ofSeconds(Math.max(0, settings.together_seconds()));
    }

    public List<String> addresses() {
        return addresses;
    }

    public Locale locale() {
        return locale;
    }

    /** Alerts of one kind within this time leave as one message; zero: each alone. */
    public Duration together() {
        return together;
    }

    /** The settings page. */
    @ObjectClassDefinition(name = "%notifier.settings", localization = "OSGI-INF/l10n/notifier")
    public @interface Settings {

        @AttributeDefinition(name = "%notifier.operators", description = "%notifier.operators.help")
        String[] operators() default {"admin@localhost"};

        @AttributeDefinition(name = "%notifier.language", options = {@Option(label = "한국어", value = "ko"), @Option(label = "English", value = "en")})
        String language() default "ko";

        @AttributeDefinition(name = "%notifier.together", description = "%notifier.together.help", min = "0", max = "3600")
        int together_seconds() default 60;
    }
}
