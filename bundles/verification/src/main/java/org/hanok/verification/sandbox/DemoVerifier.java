package org.hanok.verification.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Refused;
import org.hanok.api.Site;
import org.hanok.api.identity.Identity;
import org.hanok.api.identity.IdentityVerifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The sandbox service of a demo site, at the address its environment names. There only while the site is a demo. */
@Component(configurationPolicy = ConfigurationPolicy.REQUIRE, configurationPid = "org.hanok.demo")
public class DemoVerifier implements IdentityVerifier {

    private static final String SITE_CODE = "V00000000000";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<Okname> okname;

    @Activate
    public DemoVerifier(@Reference Site site) {
        okname = site.setting("HANOK_SANDBOX_IDENTITY_URL").filter(url -> site.demo()).map(url -> {
            SandboxAddress address = new SandboxAddress(URI.create(url), site.setting("HANOK_SANDBOX_IDENTITY_KEY").orElse(""), SITE_CODE, site.url());
            return new Okname(address, new SandboxWire(address, PATIENCE));
        });
    }

    @Override
    public String id() {
        return "okname";
    }

    @Override
    public Started begin(URI comeBack, String state) {
        return service().begin(comeBack, state);
    }

    @Override
    public Identity complete(String token, Map<String, String> answer) {
        return service().complete(token, answer);
    }

    /** @throws Refused when the demo runs without simulators */
    private Okname service() {
        return okname.orElseThrow(() -> new Refused("verification.away"));
    }
}
