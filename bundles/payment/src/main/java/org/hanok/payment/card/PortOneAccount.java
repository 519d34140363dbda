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

/** Real virtual accounts. Writing {@code etc/org.hanok.payment.vbank.cfg} switches them on, deleting it switches them off. */
@Component(service = PaymentProvider.class, configurationPid = PortOneAccount.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PortOneAccount.Settings.class)
public class PortOneAccount extends AccountProvider {

    static final String PID = "org.hanok.payment.vbank";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ASK = Duration.ofSeconds(15);
    private static final Duration ACT = Duration.ofSeconds(60);

    @Activate
    public PortOneAccount(Settings given, @Reference Site site, @Reference Clock clock) {
        super(settings(given), new AccountBank(needed(PID, "bank", given.bank()), needed(PID, "bankName", given.bankName()),
                needed(PID, "holder", given.holder())), site, clock);
    }

    private static CardSettings settings(Settings given) {
        URI base = URI.create(needed(PID, "base", given.base()));
        return new CardSettings(base, Secret.of(needed(PID, ".apiSecret", given._apiSecret())), secrets(given._webhookSecrets()),
                needed(PID, "store", given.store()), needed(PID, "channel", given.channel()), base, given.test(), CONNECT, ASK, ACT);
    }

    /** Names that begin with a dot are not shown to other bundles. */
    @ObjectClassDefinition(name = "%payment.vbank.settings", localization = "OSGI-INF/l10n/payment")
    @interface Settings {

        @AttributeDefinition(name = "%payment.card.base", description = "%payment.card.base.help")
        String base() default "https://api.portone.io";

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

        @AttributeDefinition(name = "%payment.vbank.bank", description = "%payment.vbank.bank.help")
        String bank() default "";

        @AttributeDefinition(name = "%payment.vbank.bankName", description = "%payment.vbank.bankName.help")
        String bankName() default "";

        @AttributeDefinition(name = "%payment.vbank.holder", description = "%payment.vbank.holder.help")
        String holder() default "";
    }
}
