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

/** LiveRe City (라이브리), by the install code of its own admin page. */
@Component(service = CommentProvider.class, configurationPid = "org.hanok.comments.livere", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = LiveRe.Settings.class)
public class LiveRe extends OutsideThreads {

    private static final Pattern UID = Pattern.compile("[\\w=/+-]{8,100}");

    @Activate
    public LiveRe(Settings given) {
        super("livere", "라이브리", Map.of("uid", fitting("uid", given.uid(), UID)), Set.of("https://*.livere.com"));
    }

    /** The settings page. */
    @ObjectClassDefinition(name = "%livere.settings", localization = "OSGI-INF/l10n/comments")
    @interface Settings {

        @AttributeDefinition(name = "%livere.uid", description = "%livere.help")
        String uid() default "";
    }
}
