package org.hanok.notifier;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The mail addresses of those who run the shop. */
@Component(service = Operators.class, configurationPid = "org.hanok.notifier")
@Designate(ocd = Operators.Settings.class)
public class Operators {

    private final List<String> addresses;

    @Activate
    public Operators(Settings settings) {
        this.addresses = Stream.of(settings.operators()).flatMap(line -> Stream.of(line.split("[,;\\s]+"))).filter(a -> a.indexOf('@') > 0).distinct().toList();
    }

    List<String> addresses() {
        return addresses;
    }

    @ObjectClassDefinition(name = "%notifier.settings", localization = "OSGI-INF/l10n/notifier")
    @interface Settings {

        @AttributeDefinition(name = "%notifier.operators", description = "%notifier.operators.help")
        String[] operators() default {"admin@localhost"};
    }
}
