package org.hanok.payment.card;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.payment.card.wire.CardSettings;
import org.hanok.payment.charge.Charges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Play cards of the local simulator. Switched on by {@link SandboxSwitch}. */
@Component(name = SandboxCard.NAME, service = PaymentProvider.class, enabled = false)
public class SandboxCard extends CardProvider {

    static final String NAME = "org.hanok.payment.card.sandbox";
    static final String ADDRESS = "HANOK_SANDBOX_CARD_URL";

    @Activate
    public SandboxCard(@Reference Charges charges, @Reference Site site, @Reference Clock clock) {
        super(version(site).cards(settings(site), charges, site, clock));
    }

    /** The simulator speaks both. */
    static Version version(Site site) {
        return site.setting("HANOK_SANDBOX_CARD_VERSION").map(Version::valueOf).orElse(Version.V2);
    }

    static CardSettings settings(Site site) {
        URI address = URI.create(needed(site, ADDRESS));
        boolean older = version(site) == Version.V1;
        return new CardSettings(older ? address.resolve("/v1") : address, "sandbox-imp-key", Secret.of(needed(site, "HANOK_SANDBOX_CARD_SECRET")),
                List.of(Secret.of(needed(site, "HANOK_SANDBOX_CARD_WEBHOOK_SECRET"))), older ? "imp00000000" : "store-sandbox", "channel-key-test-sandbox",
                address.resolve("/sim/pay"), true, Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private static String needed(Site site, String name) {
        return site.setting(name).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
