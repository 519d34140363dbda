package org.hanok.payment.card;

import static org.hanok.payment.card.CardService.needed;

import java.net.URI;
import java.time.Clock;
import org.hanok.api.Site;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Real cards. Writing {@code etc/org.hanok.payment.card.cfg} beside that of {@link CardService} switches them on, deleting it off. */
@Component(service = PaymentProvider.class, configurationPid = PortOneCard.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PortOneCard.Settings.class)
public class PortOneCard extends CardProvider {

    static final String PID = "org.hanok.payment.card";

    @Activate
    public PortOneCard(Settings given, @Reference CardService service, @Reference Charges charges, @Reference Site site, @Reference Clock clock) {
        super(service.version().cards(service.settings(needed(PID, "channel", given.channel()), URI.create(needed(PID, "page", given.page()))),
                charges, site, clock));
    }

    @ObjectClassDefinition(name = "%payment.card.settings", localization = "OSGI-INF/l10n/payment")
    @interface Settings {

        @AttributeDefinition(name = "%payment.card.page", description = "%payment.card.page.help")
        String page() default "";

        @AttributeDefinition(name = "%payment.card.channel", description = "%payment.card.channel.help")
        String channel() default "";
    }
}
