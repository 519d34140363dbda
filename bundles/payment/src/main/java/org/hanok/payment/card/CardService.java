package org.hanok.payment.card;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hanok.api.Secret;
import org.hanok.payment.card.wire.CardSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The real PortOne: where it is, which version of its interface is spoken and who we are there. Cards and virtual accounts share it. */
@Component(service = CardService.class, configurationPid = CardService.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CardService.Settings.class)
public class CardService {

    static final String PID = "org.hanok.payment.portone";

    private final Version version;
    private final CardSettings settings;

    /** @throws IllegalArgumentException naming the setting that is missing */
    @Activate
    public CardService(Settings given) {
        this.version = given.version();
        URI base = URI.create(needed(PID, "base", given.base()));
        String key = version == Version.V1 ? needed(PID, "key", given.key()) : "";
        this.settings = new CardSettings(base, key, Secret.of(needed(PID, ".apiSecret", given._apiSecret())), secrets(given._webhookSecrets()),
                needed(PID, "store", given.store()), "", base, given.test(), Duration.ofSeconds(given.connectSeconds()), Duration.ofSeconds(given.askSeconds()),
                Duration.ofSeconds(given.actSeconds()));
    }

    Version version() {
        return version;
    }

    /** @param page where the payer pays */
    CardSettings settings(String channel, URI page) {
        return settings.with(channel, page);
    }

    /** For what has no page. */
    CardSettings settings(String channel) {
        return settings(channel, settings.base());
    }

    /** A setting without blanks around it. @throws IllegalArgumentException when it is missing */
    static String needed(String pid, String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(pid + ": " + name + " is missing");
        }
        return value.strip();
    }

    private static List<Secret> secrets(String... given) {
        return Stream.of(given).filter(secret -> !secret.isBlank()).map(Secret::of).toList();
    }

    /** Names that begin with a dot are not shown to other bundles. */
    @ObjectClassDefinition(name = "%payment.portone.settings", localization = "OSGI-INF/l10n/payment")
    @interface Settings {

        @AttributeDefinition(name = "%payment.portone.version", description = "%payment.portone.version.help")
        Version version() default Version.V2;

        @AttributeDefinition(name = "%payment.card.base", description = "%payment.card.base.help")
        String base() default "https://api.portone.io";

        @AttributeDefinition(name = "%payment.card.store", description = "%payment.card.store.help")
        String store() default "";

        @AttributeDefinition(name = "%payment.portone.key", description = "%payment.portone.key.help")
        String key() default "";

        @AttributeDefinition(name = "%payment.card.api", type = AttributeType.PASSWORD)
        String _apiSecret() default "";

        @AttributeDefinition(name = "%payment.card.webhook", description = "%payment.card.webhook.help", type = AttributeType.PASSWORD)
        String[] _webhookSecrets() default {};

        @AttributeDefinition(name = "%payment.card.test", description = "%payment.card.test.help")
        boolean test() default false;

        @AttributeDefinition(name = "%payment.card.connectSeconds", min = "1", max = "60")
        int connectSeconds() default 5;

        @AttributeDefinition(name = "%payment.card.askSeconds", min = "1", max = "120")
        int askSeconds() default 15;

        @AttributeDefinition(name = "%payment.card.actSeconds", min = "1", max = "300")
        int actSeconds() default 60;
    }
}
