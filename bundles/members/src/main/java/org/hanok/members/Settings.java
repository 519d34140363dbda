package org.hanok.members;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The rules as {@code etc/org.hanok.members.cfg} or the settings page has them. A change applies at once. */
@Component(service = Settings.class, configurationPid = "org.hanok.members")
@Designate(ocd = Settings.Values.class)
public final class Settings {

    private volatile Policy policy;

    @Activate
    public Settings(Values values) {
        this(read(values));
    }

    public Settings(Policy policy) {
        this.policy = policy;
    }

    /** Nothing that uses these rules starts anew, so nobody is signed out for a moment. */
    @Modified
    void changed(Values values) {
        policy = read(values);
    }

    public Policy policy() {
        return policy;
    }

    private static Policy read(Values values) {
        return new Policy(Duration.ofDays(values.session_idle_days()), Duration.ofDays(values.session_longest_days()),
                Duration.ofHours(values.session_staff_idle_hours()), values.registration_open(), domains(values.registration_domains()),
                values.terms_version(), values.privacy_version(), values.dormant_months(), Duration.ofDays(values.history_days()));
    }

    private static Set<String> domains(String[] names) {
        return Arrays.stream(names).map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /** The settings page. */
    @ObjectClassDefinition(id = "org.hanok.members", name = "%members.settings", localization = "OSGI-INF/l10n/members")
    public @interface Values {

        @AttributeDefinition(name = "%session.idle.days", min = "1", max = "365")
        int session_idle_days() default 14;

        @AttributeDefinition(name = "%session.longest.days", min = "1", max = "730")
        int session_longest_days() default 90;

        @AttributeDefinition(name = "%session.staff.idle.hours", min = "1", max = "720")
        int session_staff_idle_hours() default 12;

        @AttributeDefinition(name = "%registration.open")
        boolean registration_open() default true;

        @AttributeDefinition(name = "%registration.domains", description = "%registration.domains.help", required = false)
        String[] registration_domains() default {};

        @AttributeDefinition(name = "%terms.version")
        String terms_version() default "2026-11-01";

        @AttributeDefinition(name = "%privacy.version")
        String privacy_version() default "2026-11-01";

        @AttributeDefinition(name = "%dormant.months", description = "%dormant.months.help", min = "0", max = "120")
        int dormant_months() default 0;

        @AttributeDefinition(name = "%history.days", min = "30", max = "3650")
        int history_days() default 730;
    }
}
