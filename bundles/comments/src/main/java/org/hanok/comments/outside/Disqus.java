package org.hanok.comments.outside;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hanok.api.comment.CommentProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Disqus, by its universal embed code (help.disqus.com, "Universal Embed Code"). */
@Component(service = CommentProvider.class, configurationPid = "org.hanok.comments.disqus", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Disqus.Settings.class)
public class Disqus extends OutsideThreads {

    private static final Pattern SHORTNAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    @Activate
    public Disqus(Settings given) {
        this(fitting("shortname", given.shortname(), SHORTNAME));
    }

    private Disqus(String shortname) {
        super("disqus", "Disqus", Map.of("shortname", shortname),
                Set.of("https://" + shortname + ".disqus.com", "https://disqus.com", "https://*.disquscdn.com"));
    }

    /** The settings page. */
    @ObjectClassDefinition(name = "%disqus.settings", localization = "OSGI-INF/l10n/comments")
    @interface Settings {

        @AttributeDefinition(name = "%disqus.shortname", description = "%disqus.help")
        String shortname() default "";
    }
}
