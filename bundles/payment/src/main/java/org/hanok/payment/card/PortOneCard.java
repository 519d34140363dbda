package org.hanok.payment.card;

import static org.hanok.payment.card.CardSettings.needed;
import static org.hanok.payment.card.CardSettings.secrets;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.payment.PaymentProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Real cards. Writing {@code etc/org.hanok.payment.card.cfg} switches them on, deleting it switches them off. */
@Component(service = PaymentProvider.class, configurationPid = PortOneCard.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PortOneCard.Settings.class)
public class PortOneCard extends CardProvider {

    static final String PID = "org.hanok.payment.card";

    @Activate
    public PortOneCard(Settings given, @Reference Site site, @Reference Clock clock) {
        super(settings(given), site, clock);
    }

    private static CardSettings settings(Settings given) {
        return new CardSettings(URI.create(needed(PID, "base", given.base())), Secret.of(needed(PID, ".apiSecret", given._apiSecret())), secrets(given._webhookSecrets()),
                needed(PID, "store", given.store()), needed(PID, "channel", given.channel()), URI.create(needed(PID, "page", given.page())), given.test(),
                Duration.ofSeconds(given.connectSeconds()), Duration.ofSeconds(given.askSeconds()), Duration.ofSeconds(given.actSeconds()));
    }

    /** Names that begin with a dot are not shown to other bundles. */
    @ObjectClassDefinition(name = "%payment.card.settings", localization = "OSGI-INF/l10n/payment")
    @interface Settings {

        @AttributeDefinition(name = "%payment.card.base", description = "%payment.card.base.help")
        String base() default "https://api.portone.io";

        @AttributeDefinition(name = "%payment.card.page", description = "%payment.card.page.help")
        String page() default "";

        @AttributeDefinition(name = "%payment.card.store")
        String store() default "";

        @AttributeDefinition(name = "%payment.card.channel", description = "%payment.card.channel.help")
        String channel() default "";

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
