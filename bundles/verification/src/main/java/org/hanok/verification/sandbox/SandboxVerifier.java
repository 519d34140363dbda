package org.hanok.verification.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.hanok.api.Site;
import org.hanok.api.identity.Identity;
import org.hanok.api.identity.IdentityVerifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The sandbox service where a configuration names it: {@code etc/org.hanok.verification.sandbox.cfg}. */
@Component(configurationPolicy = ConfigurationPolicy.REQUIRE, configurationPid = "org.hanok.verification.sandbox")
@Designate(ocd = SandboxVerifier.Values.class)
public class SandboxVerifier implements IdentityVerifier {

    private final Okname okname;

    @Activate
    public SandboxVerifier(Values values, @Reference Site site) {
        SandboxAddress address = new SandboxAddress(URI.create(values.url()), values._key(), values.site_code(), site.url());
        okname = new Okname(address, new SandboxWire(address, Duration.ofSeconds(values.patience_seconds())));
    }

    @Override
    public String id() {
        return okname.id();
    }

    @Override
    public Started begin(URI comeBack, String state) {
        return okname.begin(comeBack, state);
    }

    @Override
    public Identity complete(String token, Map<String, String> answer) {
        return okname.complete(token, answer);
    }

    /** The settings page. */
    @ObjectClassDefinition(id = "org.hanok.verification.sandbox", name = "%sandbox", localization = "OSGI-INF/l10n/verification")
    public @interface Values {

        @AttributeDefinition(name = "%sandbox.url")
        String url();

        /** A leading dot keeps the value out of the service's properties. */
        @AttributeDefinition(name = "%sandbox.key", type = AttributeType.PASSWORD)
        String _key();

        @AttributeDefinition(name = "%sandbox.site.code")
        String site_code() default "V00000000000";

        @AttributeDefinition(name = "%sandbox.patience.seconds", min = "1", max = "60")
        int patience_seconds() default 5;
    }
}
