package org.hanok.payment.card;

import static org.hanok.payment.card.CardService.needed;

import java.time.Clock;
import org.hanok.api.Site;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.card.wire.AccountBank;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Real virtual accounts. Writing {@code etc/org.hanok.payment.vbank.cfg} beside that of {@link CardService} switches them on, deleting it off. */
@Component(service = PaymentProvider.class, configurationPid = PortOneAccount.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PortOneAccount.Settings.class)
public class PortOneAccount extends AccountProvider {

    static final String PID = "org.hanok.payment.vbank";

    @Activate
    public PortOneAccount(Settings given, @Reference CardService service, @Reference Charges charges, @Reference Site site, @Reference Clock clock) {
        super(service.version().accounts(service.settings(needed(PID, "channel", given.channel())), new AccountBank(needed(PID, "bank", given.bank()),
                needed(PID, "bankName", given.bankName()), needed(PID, "holder", given.holder())), charges, site, clock));
    }

    @ObjectClassDefinition(name = "%payment.vbank.settings", localization = "OSGI-INF/l10n/payment")
    @interface Settings {

        @AttributeDefinition(name = "%payment.card.channel", description = "%payment.card.channel.help")
        String channel() default "";

        @AttributeDefinition(name = "%payment.vbank.bank", description = "%payment.vbank.bank.help")
        String bank() default "";

        @AttributeDefinition(name = "%payment.vbank.bankName", description = "%payment.vbank.bankName.help")
        String bankName() default "";

        @AttributeDefinition(name = "%payment.vbank.holder", description = "%payment.vbank.holder.help")
        String holder() default "";
    }
}
