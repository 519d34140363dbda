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

/** GitHub Discussions through giscus; the attributes are those of giscus.app's own page. */
@Component(service = CommentProvider.class, configurationPid = "org.hanok.comments.giscus", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Giscus.Settings.class)
public class Giscus extends OutsideThreads {

    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]{1,39}/[\\w.-]{1,100}");
    private static final Pattern NODE = Pattern.compile("[\\w=-]{4,60}");
    private static final Pattern CATEGORY = Pattern.compile("[^<>\"\\p{Cntrl}]{1,100}");

    @Activate
    public Giscus(Settings given) {
        super("giscus", "giscus (GitHub)", Map.of("repo", fitting("repo", given.repo(), REPOSITORY), "repo-id", fitting("repoId", given.repoId(), NODE),
                "category", fitting("category", given.category(), CATEGORY), "category-id", fitting("categoryId", given.categoryId(), NODE)), Set.of("https://giscus.app"));
    }

    /** The settings page. */
    @ObjectClassDefinition(name = "%giscus.settings", localization = "OSGI-INF/l10n/comments")
    @interface Settings {

        @AttributeDefinition(name = "%giscus.repo", description = "%giscus.help")
        String repo() default "";

        @AttributeDefinition(name = "%giscus.repoId")
        String repoId() default "";

        @AttributeDefinition(name = "%giscus.category")
        String category() default "Announcements";

        @AttributeDefinition(name = "%giscus.categoryId")
        String categoryId() default "";
    }
}
