package org.hanok.payment.card;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.payment.PaymentProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Play cards of the local simulator. Switched on by {@link SandboxSwitch}. */
@Component(name = SandboxCard.NAME, service = PaymentProvider.class, enabled = false)
public class SandboxCard extends CardProvider {

    static final String NAME = "org.hanok.payment.card.sandbox";
    static final String ADDRESS = "HANOK_SANDBOX_CARD_URL";

    @Activate
    public SandboxCard(@Reference Site site, @Reference Clock clock) {
        super(settings(site), site, clock);
    }

    static CardSettings settings(Site site) {
        URI base = URI.create(needed(site, ADDRESS));
        return new CardSettings(base, Secret.of(needed(site, "HANOK_SANDBOX_CARD_SECRET")), List.of(Secret.of(needed(site, "HANOK_SANDBOX_CARD_WEBHOOK_SECRET"))),
                "store-sandbox", "channel-key-test-sandbox", base.resolve("/sim/pay"), true, Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private static String needed(Site site, String name) {
        return site.setting(name).orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
