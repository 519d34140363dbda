package org.hanok.comments;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The rules as {@code etc/org.hanok.comments.cfg} or the settings page has them. A change applies at once. */
@Component(service = Settings.class, configurationPid = "org.hanok.comments")
@Designate(ocd = Settings.Values.class)
public class Settings {

    private final Policy policy;

    /**
     * @param provider id of the provider whose threads are shown
     * @param subjects types of things that can be commented on
     * @param longest characters of a comment
     * @param perMinute comments that one member can write in a minute
     * @param reports reports by different members that hold a comment
     * @param links links in a comment above which it is held
     * @param masked whether names are shown as 김**
     */
    public record Policy(String provider, List<String> subjects, int longest, int perMinute, int reports, int links, boolean masked) {

        boolean allows(String subjectType) {
            return subjects.contains(subjectType);
        }
    }

    @Activate
    public Settings(Values values) {
        this(new Policy(values.provider(), Stream.of(values.subjects()).map(String::strip).toList(), values.longest(), values.per_minute(), values.reports(),
                values.links(), values.masked()));
    }

    Settings(Policy policy) {
        this.policy = policy;
    }

    Policy policy() {
        return policy;
    }

    /** The settings page. */
    @ObjectClassDefinition(id = "org.hanok.comments", name = "%comments.settings", localization = "OSGI-INF/l10n/comments")
    public @interface Values {

        @AttributeDefinition(name = "%provider", description = "%provider.help")
        String provider() default "own";

        @AttributeDefinition(name = "%subjects", description = "%subjects.help")
        String[] subjects() default {"blog.post", "shop.product", "docs.page"};

        @AttributeDefinition(name = "%longest", min = "100", max = "10000")
        int longest() default 2_000;

        @AttributeDefinition(name = "%per.minute", min = "1", max = "60")
        int per_minute() default 3;

        @AttributeDefinition(name = "%reports", description = "%reports.help", min = "1", max = "100")
        int reports() default 3;

        @AttributeDefinition(name = "%links", description = "%links.help", min = "0", max = "100")
        int links() default 2;

        @AttributeDefinition(name = "%masked", description = "%masked.help")
        boolean masked() default true;
    }
}
